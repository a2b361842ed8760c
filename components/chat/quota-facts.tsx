// What the free allowance of a chat pays for and what comes after it, once somebody has asked for it.
"use client";
import { Popover } from "@mantine/core";
import Link from "next/link";
import { AnchoredAt, useOpensAfterwards } from "@/components/ui/anchored-at";
import { type Allowance, atZeroWords, unitWords } from "@/lib/quota-words";
import { UnitIcon } from "./quota-icon";
import classes from "./quota-meter.module.css";

export interface QuotaFactsProps {
  readonly allowance: Allowance;
  /** The button it stands at. */
  readonly at: HTMLElement;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

export function QuotaFacts({ allowance, at, isOpen, onChange }: QuotaFactsProps) {
  return (
    <Popover
      opened={useOpensAfterwards(isOpen)}
      onChange={onChange}
      position="top-start"
      width={300}
      shadow="md"
      radius="lg"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <AnchoredAt element={at} />
      </Popover.Target>
      <Popover.Dropdown aria-label={`What is free with ${allowance.name}`}>
        <dl className={classes.list}>
          {unitWords(allowance).map(({ unit, left, of, many, pays }) => (
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
