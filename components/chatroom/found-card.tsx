// Somebody is home again: the face, the words of how it was found, and the way to it.
"use client";
import { CloseButton } from "@mantine/core";
import { CaredPortrait } from "@/components/care/cared-portrait";
import { LinkButton } from "@/components/ui/link-button";
import type { ChatlingView } from "@/convex/model/views";
import classes from "./recovery.module.css";

export interface FoundCardProps {
  readonly chatling: ChatlingView;
  readonly words: string;
  readonly onClose: () => void;
}

export function FoundCard({ chatling, words, onClose }: FoundCardProps) {
  return (
    <article className={classes.found} aria-label={`${chatling.nickname} is home again`} tabIndex={-1}>
      <CaredPortrait
        chatling={{ ...chatling, mood: "happy" }}
        size={96}
        isResting={false}
        reaction={{ kind: "play", times: 1 }}
      />
      <div className={classes.foundWords}>
        <strong className={classes.name}>{chatling.nickname} is home again!</strong>
        <span>{words}</span>
        <LinkButton href={`/chatlings/${chatling.chatlingId}`} className={classes.start}>
          Welcome {chatling.nickname}
        </LinkButton>
      </div>
      <CloseButton size={44} iconSize={18} radius="xl" aria-label="Close" className={classes.close} onClick={onClose} />
    </article>
  );
}
