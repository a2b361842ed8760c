// The reactions there are. Drawn as icons, so they look the same on every machine; the key is what is stored.

export const REACTIONS = ["heart", "laugh", "wow", "hug", "sad", "thumbsUp"] as const;

export type ReactionKind = (typeof REACTIONS)[number];
