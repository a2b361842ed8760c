// Leads to Stripe's page; says why when it cannot.
"use client";
import { Button } from "@mantine/core";
import { useState } from "react";
import classes from "./premium.module.css";

export interface CheckoutButtonProps {
  readonly onCheckout: () => Promise<{ kind: "done"; value: string } | { kind: "failed"; words: string }>;
}

type State = { kind: "resting" } | { kind: "leaving" } | { kind: "failed"; words: string };

export function CheckoutButton({ onCheckout }: CheckoutButtonProps) {
  const [state, setState] = useState<State>({ kind: "resting" });
  const pay = async () => {
    setState({ kind: "leaving" });
    const outcome = await onCheckout();
    if (outcome.kind === "failed") return setState(outcome);
    window.location.assign(outcome.value);
  };
  return (
    <div className={classes.row}>
      <Button loading={state.kind === "leaving"} onClick={() => void pay()}>
        Pay with Stripe
      </Button>
      <span role="alert">{state.kind === "failed" ? state.words : ""}</span>
    </div>
  );
}
