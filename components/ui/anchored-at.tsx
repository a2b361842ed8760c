// Lets a menu or a popover stand at an element that is elsewhere: a row that asks for the one menu, or a button that is on the page
// before the code of its menu is.
"use client";
import { type Ref, useEffect, useState } from "react";

/** The target of a Mantine menu or popover. */
export function AnchoredAt({ element, ref }: { element: HTMLElement; ref?: Ref<HTMLElement> }) {
  useEffect(() => {
    if (typeof ref === "function") ref(element);
  }, [element, ref]);
  return null;
}

/** Opens only once it is there closed: then the kit knows where the focus was, and leads it back. */
export function useOpensAfterwards(isOpen: boolean): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setThere(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isOpen && isThere;
}
