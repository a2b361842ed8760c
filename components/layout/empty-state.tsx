// What an empty place says: what it is for, and the one thing to do next.
import type { ReactNode } from "react";
import classes from "./states.module.css";

export interface EmptyStateProps {
  readonly title: string;
  readonly children: ReactNode;
  /** An egg, a portrait, an icon: something of this world. */
  readonly picture?: ReactNode;
  /** The one thing to do, usually a LinkButton. */
  readonly action?: ReactNode;
  /** The heading's level on its page. */
  readonly order?: 1 | 2;
}

export function EmptyState({ title, children, picture, action, order = 2 }: EmptyStateProps) {
  const Heading = order === 1 ? "h1" : "h2";
  return (
    <section className={classes.state}>
      {picture}
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.words}>{children}</p>
      {action}
    </section>
  );
}
