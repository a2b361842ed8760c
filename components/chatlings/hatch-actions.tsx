// The way out of the nest: stay a guest, make an account, or, for somebody already signed in, just bring it home.
"use client";
import { Alert, Button, Text } from "@mantine/core";
import { LinkButton } from "@/components/ui/link-button";
import classes from "./hatch.module.css";

export interface HatchActionsProps {
  readonly viewer: "loading" | "signed-out" | "signed-in";
  readonly name: string;
  readonly isBusy: boolean;
  readonly failure: string | null;
  readonly onKeep: () => void;
}

/** Comes back here after the account exists, and brings the chatling home without another click. */
const SIGN_UP_PATH = `/sign-up?next=${encodeURIComponent("/hatch?keep=1")}`;

export function HatchActions({ viewer, name, isBusy, failure, onKeep }: HatchActionsProps) {
  return (
    <div className={classes.actions}>
      {failure === null ? null : (
        <Alert color="coral" title="That did not work" role="alert">
          {failure} {name} is still here.
        </Alert>
      )}
      <div className={classes.buttons}>
        <Button size="lg" loading={isBusy} disabled={viewer === "loading"} onClick={onKeep}>
          {viewer === "signed-in" ? `Bring ${name} home` : "Go on as a guest"}
        </Button>
        {viewer === "signed-in" ? null : (
          <LinkButton href={SIGN_UP_PATH} size="lg" variant="default">
            Make an account
          </LinkButton>
        )}
      </div>
      {viewer === "signed-in" ? null : (
        <Text size="sm" c="dimmed">
          A guest can become an account later and keeps everything. As a guest, your chatling lives in this browser
          only.
        </Text>
      )}
    </div>
  );
}
