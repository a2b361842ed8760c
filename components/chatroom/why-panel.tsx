// "Why is Pip sad?": a small question under a mood, and its answer with every change that led there (M-1).
"use client";
import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { moodWord } from "@/components/chatlings/mood-badge";
import { later } from "@/components/ui/later";
import type { ChatlingView } from "@/convex/model/views";
import classes from "./why.module.css";

const WhyDialogPanel = later(async () => (await import("./why-dialog-panel")).WhyDialogPanel);

export function WhyPanel({ chatling }: { chatling: ChatlingView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton className={classes.question} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Why is {chatling.nickname} {moodWord(chatling.mood)}?
      </UnstyledButton>
      {isOpen ? <WhyDialogPanel chatling={chatling} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
