// Guest or account, and the way out. A guest who leaves cannot come back, so leaving as one asks first.
"use client";
import { Alert, Button, Text } from "@mantine/core";
import { useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import classes from "./settings.module.css";

export interface AccountSettingsProps {
  readonly email: string | null;
  readonly isGuest: boolean;
  readonly onSignOut: () => Promise<void>;
}

export function AccountSettings({ email, isGuest, onSignOut }: AccountSettingsProps) {
  const [step, setStep] = useState<"resting" | "asking" | "leaving">("resting");
  const leave = async () => {
    setStep("leaving");
    await onSignOut();
  };
  return (
    <div className={classes.form}>
      {isGuest ? (
        <>
          <Text>
            You are a guest. With an account you can come back from any device, and everything you have comes along.
          </Text>
          <LinkButton href="/sign-up?next=/settings" className={classes.start}>
            Make an account
          </LinkButton>
        </>
      ) : (
        <Text>
          You are signed in{email === null ? "." : " as "}
          {email === null ? null : <strong>{email}</strong>}
        </Text>
      )}
      {step === "asking" ? (
        <Alert color="coral" title="Sign out as a guest?" role="alert">
          <Text mb="sm">
            There is no way back into a guest’s home afterwards: your chatlings and chats could not be opened again.
          </Text>
          <div className={classes.row}>
            <Button color="coral" onClick={() => void leave()}>
              Sign out anyway
            </Button>
            <Button variant="default" onClick={() => setStep("resting")}>
              Stay
            </Button>
          </div>
        </Alert>
      ) : (
        <Button
          variant="default"
          className={classes.start}
          loading={step === "leaving"}
          onClick={() => (isGuest ? setStep("asking") : void leave())}
        >
          Sign out
        </Button>
      )}
    </div>
  );
}
