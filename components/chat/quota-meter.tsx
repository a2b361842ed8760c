// How much of the free allowance is left (M-15): three small numbers that open into what they pay for; at zero a warning and the
// way to more (S4-27).
"use client";
import { Popover, UnstyledButton } from "@mantine/core";
import { Image, MessageCircle, Mic } from "lucide-react";
import Link from "next/link";
import { type Allowance, atZeroWords, exhaustedWords, type Unit, unitWords } from "@/lib/quota-words";
import classes from "./quota-meter.module.css";

const ICONS = { text: MessageCircle, media: Image, audio: Mic } as const;

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
  const units = unitWords(allowance);
  const spoken = units.map(({ left, of, many }) => `${left} of ${of} ${many}`).join(", ");
  return (
    <Popover position="top-start" width={300} shadow="md" radius="lg" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.numbers} aria-label={`Free with ${allowance.name}: ${spoken} left`}>
          {units.map(({ unit, left, short }) => (
            <span key={unit} className={classes.number} data-none={left === 0 || undefined}>
              <UnitIcon unit={unit} />
              {left} <span className={classes.short}>{short}</span>
            </span>
          ))}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`What is free with ${allowance.name}`}>
        <dl className={classes.list}>
          {units.map(({ unit, left, of, many, pays }) => (
            <div key={unit} className={classes.row}>
              <UnitIcon unit={unit} />
              <dt>
                {left} of {of} {many} left
              </dt>
              <dd>{pays}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.after}>{atZeroWords(allowance)}</p>
        <Link className={classes.more} href="/upgrade">
          What premium adds
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}

function UnitIcon({ unit }: { unit: Unit }) {
  const Icon = ICONS[unit];
  return <Icon size={14} aria-hidden />;
}
