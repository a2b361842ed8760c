// The purse: coins, level and days in a row, and the daily hello that fills it.
"use client";
import { Button, UnstyledButton } from "@mantine/core";
import { CalendarCheck, Check, Coins, Star } from "lucide-react";
import type { WalletView } from "@/convex/model/chatroomViews";
import { useFocusKept } from "@/hooks/browser/use-focus-kept";
import { coinWords, levelWords, streakWords } from "./purse-words";
import { LevelRing } from "./level-ring";
import classes from "./wallet.module.css";

export interface PurseProps {
  readonly wallet: WalletView;
  /** What the hello of just now brought, or why it did not work. */
  readonly said: { readonly words: string; readonly isTrouble: boolean } | null;
  readonly isBusy: boolean;
  readonly onCheckIn: () => void;
  readonly onHistory: () => void;
}

export function Purse({ wallet, said, isBusy, onCheckIn, onHistory }: PurseProps) {
  const { coins, level, xp, xpOfLevel, xpOfNext, streak, canCheckIn, checkInCoins } = wallet;
  const focus = useFocusKept<HTMLElement>(canCheckIn, "button"); // the hello takes its button away
  const isFresh = said !== null && !said.isTrouble;
  return (
    <section className={classes.purse} aria-label="Your purse" {...focus}>
      <UnstyledButton className={classes.coins} aria-haspopup="dialog" onClick={onHistory}>
        <span className={classes.coin} data-fresh={isFresh || undefined} aria-hidden>
          <Coins />
        </span>
        <span>
          <strong className={classes.number}>{coins}</strong>
          <span className={classes.small}>{coins === 1 ? "coin" : "coins"}, see all</span>
        </span>
      </UnstyledButton>
      <div className={classes.level}>
        <LevelRing level={level} part={(xp - xpOfLevel) / (xpOfNext - xpOfLevel)} label={levelWords(wallet)} />
        <span className={classes.small}>
          {xpOfNext - xp} XP to level {level + 1}
        </span>
      </div>
      <div className={classes.days}>
        {streak < 2 ? null : (
          <span className={classes.streak}>
            <Star size={18} aria-hidden />
            {streakWords(streak)}
          </span>
        )}
        {canCheckIn ? (
          <Button leftSection={<CalendarCheck size={18} aria-hidden />} mih={44} loading={isBusy} onClick={onCheckIn}>
            Say hello: {coinWords(checkInCoins)}
          </Button>
        ) : (
          <span className={classes.done}>
            <Check size={18} aria-hidden />
            Hello said today
          </span>
        )}
      </div>
      <output className={classes.said} data-trouble={said?.isTrouble || undefined}>
        {said?.words}
      </output>
    </section>
  );
}
