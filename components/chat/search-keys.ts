// Arrow keys through what a search found: from the field to the first, along the list, and back up into the field.
import type { KeyboardEvent } from "react";

/** Marks a thing that was found; it is a link or a button. */
export const FOUND = "data-found-item";

/** Marks the whole search: its field and what it found. */
export const SEARCH = "data-search";

export function firstFound(inside: HTMLElement | null): HTMLElement | null {
  return inside?.closest(`[${SEARCH}]`)?.querySelector<HTMLElement>(`[${FOUND}]`) ?? null;
}

export function alongFound(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !target.hasAttribute(FOUND)) return;
  const items = [...currentTarget.querySelectorAll<HTMLElement>(`[${FOUND}]`)];
  const field = currentTarget.closest(`[${SEARCH}]`)?.querySelector<HTMLElement>("input");
  const at = items.indexOf(target);
  const next =
    key === "ArrowDown"
      ? items[at + 1]
      : key === "ArrowUp"
        ? (items[at - 1] ?? field)
        : key === "Escape"
          ? field
          : null;
  if (next === null || next === undefined) return;
  event.preventDefault();
  next.focus();
}
