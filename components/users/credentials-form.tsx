// Email and password, in words a password manager understands. What was typed stays when it was refused.
"use client";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import classes from "./auth.module.css";

export interface CredentialsFormProps {
  readonly purpose: "sign-in" | "sign-up";
  readonly submitLabel: string;
  /** The password rule, said before anybody trips over it. */
  readonly passwordHint?: string;
  /** What can be said without asking the backend. */
  readonly checkBeforeSending?: (credentials: TypedCredentials) => Refusal | null;
  readonly onSubmit: (credentials: TypedCredentials) => Promise<Refusal | null>;
}

interface TypedCredentials {
  readonly email: string;
  readonly password: string;
}

export interface Refusal {
  readonly field: "email" | "password" | null;
  readonly words: string;
}

export function CredentialsForm({
  purpose,
  submitLabel,
  passwordHint,
  checkBeforeSending,
  onSubmit,
}: CredentialsFormProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const data = new FormData(event.currentTarget);
    const credentials = { email: textOf(data, "email"), password: textOf(data, "password") };
    setBusy(true);
    setRefusal(null);
    const refused = checkBeforeSending?.(credentials) ?? (await onSubmit(credentials));
    if (refused === null) return; // stays busy: the next page is on its way
    setBusy(false);
    setRefusal(refused);
    // Refused as a pair, it is the password that is most likely mistyped.
    form.current?.querySelector<HTMLInputElement>(`[name="${refused.field ?? "password"}"]`)?.focus();
  };

  return (
    // method="post" keeps a password out of the address bar should the form be sent before its script runs.
    <form ref={form} method="post" className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label="Email"
        name="email"
        type="email"
        inputMode="email"
        autoComplete={purpose === "sign-in" ? "username" : "email"}
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        error={wordsAt(refusal, "email")}
      />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete={purpose === "sign-in" ? "current-password" : "new-password"}
        required
        withAsterisk={false}
        {...(passwordHint === undefined ? {} : { description: passwordHint })}
        error={wordsAt(refusal, "password")}
      />
      {refusal !== null && refusal.field === null ? (
        <p role="alert" className={classes.refusal}>
          {refusal.words}
        </p>
      ) : null}
      <Button type="submit" size="md" loading={isBusy} fullWidth>
        {submitLabel}
      </Button>
    </form>
  );
}

function wordsAt(refusal: Refusal | null, field: "email" | "password"): string | null {
  return refusal?.field === field ? refusal.words : null;
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
