// Who calls public functions in the test of access, and what each kind of function answers to whom.

export const CALLERS = ["stranger", "guest", "other", "owner", "moderator", "admin", "signedOut"] as const;
export type CallerName = (typeof CALLERS)[number];

/** What a caller gets: an answer, "null" for a row that is not theirs, or the code of a refusal. */
type Outcome =
  | "ok"
  | "null"
  | "unauthenticated"
  | "session_expired"
  | "not_found"
  | "permit_invalid"
  | "checkout_unavailable"
  | "check_failed"
  | "check_spent"
  | "storage_unavailable"
  | "chatling_home"
  | "upload_missing"
  | "forbidden";
export type Outcomes = Record<CallerName, Outcome>;

export const everybody: Outcomes = {
  stranger: "ok",
  guest: "ok",
  other: "ok",
  owner: "ok",
  moderator: "ok",
  admin: "ok",
  signedOut: "ok",
};

export const signedIn: Outcomes = { ...everybody, stranger: "unauthenticated", signedOut: "session_expired" };

/** Roles open no door to what people write: a moderator sees no more of a private chat than anybody else. */
export const ownerOnly: Outcomes = {
  ...signedIn,
  guest: "not_found",
  other: "not_found",
  moderator: "not_found",
  admin: "not_found",
};
export const ownerElseNull: Outcomes = { ...signedIn, guest: "null", other: "null", moderator: "null", admin: "null" };

/** Whoever runs the place, and nobody else; that there is such a door is no secret. */
export const adminOnly: Outcomes = {
  ...signedIn,
  guest: "forbidden",
  other: "forbidden",
  owner: "forbidden",
  moderator: "forbidden",
};

/** As above, about a topic that does not exist: only an admin gets to hear that. */
export const noSuchTopic: Outcomes = { ...adminOnly, admin: "not_found" };

/** The owner may, but their chatling is at home. */
export const notAway: Outcomes = { ...ownerOnly, owner: "chatling_home" };
