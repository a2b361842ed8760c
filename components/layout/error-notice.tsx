// What a failure says: what happened, what was kept, and the way on.
"use client";
import { Button } from "@mantine/core";
import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { NestPicture } from "./nest-picture";
import classes from "./states.module.css";

export interface ErrorNoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Null where trying again cannot help. */
  readonly onRetry: (() => void) | null;
  /** Another way on, e.g. a LinkButton. */
  readonly action?: ReactNode;
  readonly order?: 1 | 2;
}

export function ErrorNotice({ title, children, onRetry, action, order = 2 }: ErrorNoticeProps) {
  const Heading = order === 1 ? "h1" : "h2";
  return (
    <section className={classes.state} role="alert">
      <NestPicture />
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.words}>{children}</p>
      <div className={classes.ways}>
        {onRetry === null ? null : (
          <Button leftSection={<RotateCcw size={18} aria-hidden />} onClick={onRetry}>
            Try again
          </Button>
        )}
        {action}
      </div>
    </section>
  );
}
