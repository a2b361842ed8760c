// Arrow keys lead from the actions of one line to the next, so that a long chat is one stop of the Tab key.
import type { KeyboardEvent } from "react";

/** Marks the button of a line; its value is the message's id. */
export const LINE_TOOL = "data-line-tool";

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function roveLines(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const { currentTarget } = event;
  const tools = [...(currentTarget.closest("[data-lines]")?.querySelectorAll<HTMLElement>(`[${LINE_TOOL}]`) ?? [])];
  const next = tools[step(tools.indexOf(currentTarget), tools.length)];
  event.preventDefault();
  if (next === undefined) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}
