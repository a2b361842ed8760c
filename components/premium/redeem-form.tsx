// A redeem code: typed or pasted in any form, answered in words; what was typed stays until it worked.
"use client";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Redeemed } from "@/convex/model/premium";
import { unreachable } from "@/lib/assert";
import { dateWords, type TimeZone } from "@/lib/format-time";
import { REDEEM_INPUT_CHARS_MAX } from "@/lib/redeem-codes";
import classes from "./premium.module.css";

type Outcome = { kind: "done"; value: Redeemed } | { kind: "failed"; words: string };

export interface RedeemFormProps {
  readonly onRedeem: (code: string) => Promise<Outcome>;
  readonly zone: TimeZone;
}

type State =
  | { kind: "idle" }
  | { kind: "asking" }
  | { kind: "done"; words: string }
  | { kind: "failed"; words: string };

export function RedeemForm({ onRedeem, zone }: RedeemFormProps) {
  const [code, setCode] = useState("");
  const [state, setState] = useState<State>({ kind: "idle" });

  const redeem = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === "") return setState({ kind: "failed", words: "Type the code first." });
    setState({ kind: "asking" });
    const answer = answerTo(await onRedeem(code), zone);
    setState(answer);
    if (answer.kind === "done") setCode("");
  };

  return (
    <form className={classes.form} onSubmit={(event) => void redeem(event)}>
      <TextInput
        label="Redeem code"
        description="Four groups of five letters and digits."
        placeholder="XXXXX-XXXXX-XXXXX-XXXXX"
        classNames={{ input: classes.code }}
        value={code}
        maxLength={REDEEM_INPUT_CHARS_MAX}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={state.kind === "failed" ? state.words : null}
        onChange={(event) => {
          setCode(event.currentTarget.value);
          setState({ kind: "idle" });
        }}
      />
      <div className={classes.row}>
        <Button type="submit" variant="default" loading={state.kind === "asking"}>
          Redeem
        </Button>
        <output>{state.kind === "done" ? state.words : ""}</output>
      </div>
    </form>
  );
}

function answerTo(outcome: Outcome, zone: TimeZone): Extract<State, { kind: "done" | "failed" }> {
  if (outcome.kind === "failed") return outcome;
  const redeemed = outcome.value;
  switch (redeemed.kind) {
    case "redeemed":
      return { kind: "done", words: `Thank you! Premium is yours until ${dateWords(redeemed.until, zone)}.` };
    case "already":
      return { kind: "failed", words: "You have used this code already." };
    case "unknown":
      return { kind: "failed", words: "That is no code we know. Please look at it once more." };
    case "used_up":
      return { kind: "failed", words: "This code has been used up." };
    case "expired":
      return { kind: "failed", words: "This code has run out." };
    default:
      return unreachable(redeemed);
  }
}
