// The frame of the chatroom's page and of its sections.
import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./chatroom.module.css";

export function ChatroomPage({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <Title order={1} size="h2">
        Chatroom
      </Title>
      {children}
    </div>
  );
}

export function ChatroomSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
