// The words around coins, levels and days in a row. A streak is only ever celebrated: no word here tells of an end or a loss.
import type { LedgerEntryView, WalletView } from "@/convex/model/chatroomViews";

export function coinWords(coins: number): string {
  return coins === 1 ? "1 coin" : `${coins} coins`;
}

export function levelWords({ level, xp, xpOfLevel, xpOfNext }: WalletView): string {
  return `Level ${level}, ${xp - xpOfLevel} of ${xpOfNext - xpOfLevel} experience`;
}

export function streakWords(days: number): string {
  return `${days} days in a row`;
}

/** After the daily hello. */
export function checkedInWords({ checkInCoins, streak }: WalletView): string {
  const coins = `${coinWords(checkInCoins)} for your purse.`;
  if (streak < 2) return `Hello! ${coins}`;
  return streak % 7 === 0
    ? `${streakWords(streak)}, a feast day! ${coins}`
    : `Hello again, ${streakWords(streak)}. ${coins}`;
}

export const REASON_WORDS: Readonly<Record<LedgerEntryView["reason"], string>> = {
  checkin: "Daily hello",
  care: "Care for a chatling",
  talk_watched: "A whole talk watched",
  rare_event: "Something rare in a talk",
  search: "A search",
  refund: "Given back",
  welcome: "To begin with",
  level: "A new level",
  poster: "Help for a friend’s search",
  merge: "What you brought along as a guest",
  admin: "From the people who run this place",
};

/** "+15 coins, +5 XP", "−10 coins". */
export function changeWords({ coins, xp }: Pick<LedgerEntryView, "coins" | "xp">): string {
  const parts = [
    coins === 0 ? null : `${coins > 0 ? "+" : "−"}${coinWords(Math.abs(coins))}`,
    xp === 0 ? null : `+${xp} XP`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
