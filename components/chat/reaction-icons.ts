// How each reaction looks and what it is called. Drawn, so it is the same on every machine and in both colour schemes.
import { Frown, Heart, HeartHandshake, Laugh, type LucideIcon, Sparkles, ThumbsUp } from "lucide-react";
import type { ReactionKind } from "@/lib/reactions";

export const REACTION_LOOKS: Readonly<Record<ReactionKind, { icon: LucideIcon; name: string }>> = {
  heart: { icon: Heart, name: "Love" },
  laugh: { icon: Laugh, name: "Funny" },
  wow: { icon: Sparkles, name: "Wow" },
  hug: { icon: HeartHandshake, name: "Hug" },
  sad: { icon: Frown, name: "Sad" },
  thumbsUp: { icon: ThumbsUp, name: "Like" },
};
