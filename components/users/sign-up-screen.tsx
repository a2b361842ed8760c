// Make an account. For a guest it is the same person afterwards, with the same chatlings and chats.
"use client";
import { Anchor, Button } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { type AgeGate, useAgeGate } from "@/hooks/users/use-age-gate";
import { useAuth } from "@/hooks/users/use-auth";
import { useViewer } from "@/hooks/users/use-viewer";
import { wordsFor } from "@/lib/errors";
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from "@/lib/limits";
import { AgeDialog } from "./age-dialog";
import { AuthCard } from "./auth-card";
import classes from "./auth.module.css";
import { CredentialsForm, type Refusal } from "./credentials-form";

export function SignUpScreen({ next }: { next: string }) {
  const auth = useAuth();
  const [isLeaving, goOn] = useGoOn(next);
  const viewer = useViewer();
  const isGuest = viewer.kind === "signed-in" && viewer.viewer.isGuest;
  const gate = useAgeGate();
  const isAged = viewer.kind === "signed-in" && viewer.viewer.ageBand !== "unknown";
  const hasAccount = viewer.kind === "signed-in" && !viewer.viewer.isGuest && !isLeaving;

  return (
    <AuthCard
      title={isGuest ? "Keep your chatlings" : "Make an account"}
      lead={
        isGuest
          ? "With an account they are yours on every device. Nothing you have changes."
          : "An email and a password, nothing more."
      }
      foot={<OtherWays next={next} />}
    >
      {hasAccount ? (
        <div className={classes.note}>
          <p>You already have an account and are signed in.</p>
          <LinkButton href={next}>Go on</LinkButton>
        </div>
      ) : (
        <CredentialsForm
          purpose="sign-up"
          submitLabel={isGuest ? "Keep my chatlings" : "Make an account"}
          passwordHint={`At least ${PASSWORD_CHARS_MIN} characters. A short sentence is a good one.`}
          checkBeforeSending={({ password }) => weakPassword(password)}
          onSubmit={async (credentials) => {
            const born = isAged ? null : await gate.ask();
            if (!isAged && born === null) return { field: null, words: "Tell us when you were born to go on." };
            const outcome = await auth.signUp(credentials, born);
            if (outcome.kind === "failed") return outcome;
            goOn();
            return null;
          }}
        />
      )}
      <AgeDialog state={gate.state} onAnswer={gate.answer} onClose={gate.close} />
      {viewer.kind === "signed-out" ? <GuestWay gate={gate} onDone={goOn} /> : null}
    </AuthCard>
  );
}

function weakPassword(password: string): Refusal | null {
  if (password.length >= PASSWORD_CHARS_MIN && password.length <= PASSWORD_CHARS_MAX) return null;
  return { field: "password", words: wordsFor("password_weak", { min: PASSWORD_CHARS_MIN, max: PASSWORD_CHARS_MAX }) };
}

function GuestWay({ gate, onDone }: { gate: AgeGate; onDone: () => void }) {
  const auth = useAuth();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const enter = async () => {
    const born = await gate.ask();
    if (born === null) return;
    setBusy(true);
    const outcome = await auth.goOnAsGuest(born);
    if (outcome.kind === "done") return onDone();
    setBusy(false);
    setTrouble(outcome.words);
  };
  return (
    <div className={classes.guest}>
      <Button variant="default" fullWidth size="md" loading={isBusy} onClick={() => void enter()}>
        Go on as a guest
      </Button>
      {trouble === null ? (
        <p>A guest lives in this browser only. You can make an account later and keep everything.</p>
      ) : (
        <p role="alert" className={classes.refusal}>
          {trouble}
        </p>
      )}
    </div>
  );
}

function OtherWays({ next }: { next: string }) {
  return (
    <>
      Have an account?{" "}
      <Anchor component={Link} href={`/sign-in?next=${encodeURIComponent(next)}`} underline="always">
        Sign in
      </Anchor>
    </>
  );
}

/** While the next page is on its way, this one must not turn into "you are already signed in". */
function useGoOn(next: string): readonly [isLeaving: boolean, goOn: () => void] {
  const router = useRouter();
  const [isLeaving, setLeaving] = useState(false);
  const goOn = () => {
    setLeaving(true);
    router.replace(next);
    router.refresh(); // what the server drew for the stranger is out of date
  };
  return [isLeaving, goOn];
}
