// What the purse says: amounts with their signs, and of days in a row only good things.
import { expect, test } from "vitest";
import type { WalletView } from "@/convex/model/chatroomViews";
import { changeWords, checkedInWords, coinWords, levelWords, REASON_WORDS } from "./purse-words";

const wallet: WalletView = {
  coins: 45,
  xp: 40,
  level: 2,
  xpOfLevel: 30,
  xpOfNext: 70,
  streak: 1,
  canCheckIn: false,
  checkInCoins: 15,
  freeSearch: true,
};

test.each([
  [{ coins: 15, xp: 5 }, "+15 coins, +5 XP"],
  [{ coins: -10, xp: 0 }, "−10 coins"],
  [{ coins: 1, xp: 0 }, "+1 coin"],
  [{ coins: 0, xp: 3 }, "+3 XP"],
])("X-28: an entry of %j reads as %s", (entry, words) => {
  const found = changeWords(entry);

  expect(found).toBe(words);
});

test("a level says how far it is", () => {
  expect(levelWords(wallet)).toBe("Level 2, 10 of 40 experience");
});

test("X-46: the daily hello is celebrated, and no words of the purse threaten or count what is lost", () => {
  const said = [1, 2, 7, 8, 30].map((streak) => checkedInWords({ ...wallet, streak }));
  const all = [...said, ...Object.values(REASON_WORDS), coinWords(1), coinWords(3)];

  expect(said.slice(0, 3)).toEqual([
    "Hello! 15 coins for your purse.",
    "Hello again, 2 days in a row. 15 coins for your purse.",
    "7 days in a row, a feast day! 15 coins for your purse.",
  ]);
  expect(all.filter((words) => /\b(lose|lost|miss|broke|end|over|only|left|forgot|don.t)/i.test(words))).toEqual([]);
});
