// The shape of an everyday subject: how to notice it, what to say, what to ask next.
import type { Thread } from "../species/species";

export type Topic = { name: string; noticed: RegExp; say: readonly string[]; asks: readonly Thread[] };

export const ask = (question: string, ...any: string[]): Thread => ({ ask: question, any });
