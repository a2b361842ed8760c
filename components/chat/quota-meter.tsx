// How much of the free allowance is left (M-15): three small numbers that open into what they pay for; at zero a warning and the
// way to more (S4-27).
"use client";
import { UnstyledButton } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { later } from "@/components/ui/later";
import { type Allowance, exhaustedWords, unitWords } from "@/lib/quota-words";
import { UnitIcon } from "./quota-icon";
import classes from "./quota-meter.module.css";

const QuotaFacts = later(async () => (await import("./quota-facts")).QuotaFacts);

export function QuotaMeter(allowance: Allowance) {
  const exhausted = exhaustedWords(allowance);
  return (
    <div className={classes.meter} data-empty={allowance.remaining.text <= 0 || undefined}>
      <Numbers {...allowance} />
      <output className={classes.warning}>
        {exhausted === null ? null : (
          <>
            {exhausted}{" "}
            <Link className={classes.more} href="/upgrade">
              Get more
            </Link>
          </>
        )}
      </output>
    </div>
  );
}

function Numbers(allowance: Allowance) {
  const [at, setAt] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const units = unitWords(allowance);
  const spoken = units.map(({ left, of, many }) => `${left} of ${of} ${many}`).join(", ");
  return (
    <>
      <UnstyledButton
        className={classes.numbers}
        aria-label={`Free with ${allowance.name}: ${spoken} left`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={(event) => {
          setAt(event.currentTarget);
          setOpen(!isOpen);
        }}
      >
        {units.map(({ unit, left, short }) => (
          <span key={unit} className={classes.number} data-none={left === 0 || undefined}>
            <UnitIcon unit={unit} />
            {left} <span className={classes.short}>{short}</span>
          </span>
        ))}
      </UnstyledButton>
      {at === null ? null : <QuotaFacts {...{ allowance, at, isOpen }} onChange={setOpen} />}
    </>
  );
}
