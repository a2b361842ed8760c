// What one chatling can get today: four small buttons that turn into a tick when it had them.
"use client";
import { UnstyledButton } from "@mantine/core";
import { Check } from "lucide-react";
import type { CareKind } from "@/lib/talks";
import { CARE_LOOKS } from "./care-words";
import classes from "./care.module.css";

export interface CareButtonsProps {
  readonly name: string;
  readonly left: readonly CareKind[];
  readonly onGive: (kind: CareKind) => void;
}

export function CareButtons({ name, left, onGive }: CareButtonsProps) {
  return (
    <ul className={classes.buttons} aria-label={`Care for ${name}`}>
      {CARE_LOOKS.map(({ kind, word, hint, icon }) => {
        const isDone = !left.includes(kind);
        return (
          <li key={kind}>
            {/* Stays focusable when done: the focus of who works by keyboard must not fall off the page. */}
            <UnstyledButton
              className={classes.button}
              aria-label={isDone ? `${word} for ${name}: done for today` : `${word} for ${name}`}
              title={isDone ? "Done for today" : hint}
              aria-disabled={isDone}
              onClick={() => (isDone ? undefined : onGive(kind))}
            >
              <span className={classes.icon}>{isDone ? <Check aria-hidden /> : icon}</span>
              {word}
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
