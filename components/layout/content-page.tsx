// A page of the app that scrolls as one column: a title, what can be done here, and the content.
import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./content-page.module.css";

export interface ContentPageProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly width?: "narrow" | "wide";
  readonly children: ReactNode;
}

export function ContentPage({ title, action, width = "wide", children }: ContentPageProps) {
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {action}
      </header>
      {children}
    </div>
  );
}
