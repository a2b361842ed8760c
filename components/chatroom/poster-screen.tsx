// The poster of somebody's runaway, as a friend sees it: a face, a question, and one thing to do (M-6).
"use client";
import { Button, Skeleton, Text } from "@mantine/core";
import { HeartHandshake } from "lucide-react";
import { useState } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { EmptyState } from "@/components/layout/empty-state";
import { ErrorNotice } from "@/components/layout/error-notice";
import { NestPicture } from "@/components/layout/nest-picture";
import { LinkButton } from "@/components/ui/link-button";
import type { PosterView } from "@/convex/model/chatroomViews";
import { useHelp, usePoster } from "@/hooks/runaways/use-poster";
import classes from "./poster.module.css";

export interface PosterScreenProps {
  readonly code: string;
  readonly initial?: PosterView | null;
}

export function PosterScreen({ code, initial }: PosterScreenProps) {
  const poster = usePoster(code, initial);
  switch (poster.kind) {
    case "loading":
      return (
        <div className={classes.wall} aria-busy="true">
          <Skeleton width="min(24rem, 100%)" height="26rem" radius="lg" />
        </div>
      );
    case "signed-out":
      return (
        <EmptyState
          order={1}
          title="Somebody asks for your help"
          action={<LinkButton href={`/sign-in?next=/lost/${encodeURIComponent(code)}`}>Sign in</LinkButton>}
        >
          A chatling went on a journey, and a friend of yours is looking for it. Sign in to see the poster.
        </EmptyState>
      );
    case "failed":
      return (
        <ErrorNotice order={1} title="The poster did not load" onRetry={() => window.location.reload()}>
          It still hangs where it was; only this page could not reach it.
        </ErrorNotice>
      );
    case "ready":
      return poster.value === null ? <NoPoster /> : <Poster code={code} poster={poster.value} />;
  }
}

function NoPoster() {
  return (
    <EmptyState
      order={1}
      title="There is no poster here"
      picture={<NestPicture />}
      action={<LinkButton href="/chatroom">To the chatroom</LinkButton>}
    >
      It may have been taken down, or the link lost a letter on its way to you.
    </EmptyState>
  );
}

function Poster({ code, poster }: { code: string; poster: PosterView }) {
  const { nickname, speciesName, speciesSlug, family, colour, seed, state } = poster;
  const look = { speciesSlug, family, colour, seed, mood: state === "found" ? "happy" : "neutral" } as const;
  return (
    <div className={classes.wall}>
      <article className={classes.poster}>
        <h1 className={classes.title} dir="auto">
          {state === "found" ? `${nickname} is home again` : `Have you seen ${nickname}?`}
        </h1>
        <ChatlingPortrait {...look} size={160} />
        <p className={classes.words}>
          {state === "found"
            ? "Thank you to everybody who looked behind bushes."
            : `A small ${speciesName} on a journey. Answers to its name, follows shiny things, leaves tiny footprints.`}
        </p>
        <Answer code={code} poster={poster} />
      </article>
    </div>
  );
}

function Answer({ code, poster }: { code: string; poster: PosterView }) {
  const help = useHelp();
  const [step, setStep] = useState<"resting" | "busy" | "helped">("resting");
  const [trouble, setTrouble] = useState<string | null>(null);
  const { nickname, state, isMine, helped, helpPoints } = poster;
  const join = async () => {
    setStep("busy");
    const outcome = await help(code);
    setStep(outcome.kind === "done" ? "helped" : "resting");
    setTrouble(outcome.kind === "failed" ? outcome.words : null);
  };
  if (state === "found") return <LinkButton href="/chatroom">To the chatroom</LinkButton>;
  if (step === "helped") {
    return (
      <output className={classes.thanks}>
        Thank you! With you, {helpPoints} more searches in a hundred will find {nickname}.
      </output>
    );
  }
  if (isMine) {
    return (
      <>
        <Text className={classes.words}>
          This is your own poster. Send its address to a friend: whoever helps lights a lantern.
        </Text>
        <LinkButton href="/chatroom#recovery">To your search</LinkButton>
      </>
    );
  }
  if (helped) return <Text className={classes.words}>A friend is helping already. Keep your eyes open anyway!</Text>;
  return (
    <>
      <Button
        size="lg"
        loading={step === "busy"}
        leftSection={<HeartHandshake size={20} aria-hidden />}
        onClick={() => void join()}
      >
        Help to look for {nickname}
      </Button>
      {trouble === null ? null : (
        <Text role="alert" c="coral">
          {trouble}
        </Text>
      )}
    </>
  );
}
