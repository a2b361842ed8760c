// Sign in with email and password.
"use client";
import { Anchor } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { useAuth } from "@/hooks/users/use-auth";
import { useViewer } from "@/hooks/users/use-viewer";
import { AuthCard } from "./auth-card";
import classes from "./auth.module.css";
import { CredentialsForm } from "./credentials-form";

export function SignInScreen({ next }: { next: string }) {
  const auth = useAuth();
  const router = useRouter();
  const viewer = useViewer();
  const [isLeaving, setLeaving] = useState(false);
  // While the next page is on its way, this one must not turn into "you are already signed in".
  const current = viewer.kind === "signed-in" && !isLeaving ? viewer.viewer : null;

  return (
    <AuthCard
      title="Welcome back"
      lead={
        next === "/chat"
          ? "Your chatlings are where you left them."
          : "Sign in, and you go right back to where you were."
      }
      foot={<OtherWays next={next} />}
    >
      {current !== null && !current.isGuest ? (
        <div className={classes.note}>
          <p>You are signed in as {current.email ?? current.displayName}.</p>
          <LinkButton href={next}>Go on</LinkButton>
        </div>
      ) : null}
      {current?.isGuest === true ? <GuestNote /> : null}
      <CredentialsForm
        purpose="sign-in"
        submitLabel="Sign in"
        onSubmit={async (credentials) => {
          const outcome = await auth.signIn(credentials);
          if (outcome.kind === "failed") return outcome;
          setLeaving(true);
          router.replace(next);
          router.refresh(); // what the server drew for the visitor before is out of date
          return null;
        }}
      />
    </AuthCard>
  );
}

function GuestNote() {
  return (
    <div className={classes.note}>
      <p>
        You are here as a guest. Sign in, and your chatlings and your chats come along into your account. No account
        yet?{" "}
        <Anchor component={Link} href="/sign-up" underline="always">
          Make one
        </Anchor>
        , and they stay with you too.
      </p>
    </div>
  );
}

function OtherWays({ next }: { next: string }) {
  return (
    <>
      New here?{" "}
      <Anchor component={Link} href={`/sign-up?next=${encodeURIComponent(next)}`} underline="always">
        Make an account
      </Anchor>{" "}
      or{" "}
      <Anchor component={Link} href="/hatch" underline="always">
        hatch a chatling first
      </Anchor>
      .
    </>
  );
}
