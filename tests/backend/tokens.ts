// Reads a session token without checking it: whoever asks has just been given it by the backend.

export type TokenIdentity = { subject: string; issuer: string; tokenIdentifier: string; expiresAt: number };

export function identityIn(token: string): TokenIdentity {
  const [, payload = ""] = token.split(".");
  // The payload of a session token is JSON with these claims.
  const { sub, iss, exp } = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as {
    sub: string;
    iss: string;
    exp: number;
  };
  return { subject: sub, issuer: iss, tokenIdentifier: `${iss}|${sub}`, expiresAt: exp * 1000 };
}
