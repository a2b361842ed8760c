// Where words to look for are typed. Arrow down leads into what was found, Escape out of the search.
"use client";
import { CloseButton, TextInput } from "@mantine/core";
import { Search } from "lucide-react";
import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useRef } from "react";
import { SEARCH_CHARS_MAX } from "@/lib/chat-limits";
import { firstFound } from "./search-keys";

export interface SearchFieldProps {
  readonly label: string;
  readonly words: string;
  readonly onChange: (words: string) => void;
  /** Escape in an empty field, or the button that closes. */
  readonly onClose?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function SearchField({ label, words, onChange, onClose, ref }: SearchFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  // The page can be typed into before it is alive; what stands in the field by then is meant.
  const takeUp = useEffectEvent((typed: string) => {
    if (typed !== words) onChange(typed);
  });
  useEffect(() => takeUp(place.current?.querySelector("input")?.value ?? ""), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") firstFound(place.current)?.focus();
    else if (event.key === "Escape" && words !== "") onChange("");
    else if (event.key === "Escape") onClose?.();
    else return;
    event.preventDefault();
  };
  const clears = words !== "" || onClose !== undefined;
  return (
    <div ref={place}>
      <TextInput
        {...(ref === undefined ? {} : { ref })}
        type="search"
        name="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={SEARCH_CHARS_MAX}
        dir="auto"
        radius="xl"
        styles={{ input: { minHeight: "2.75rem" } }}
        leftSection={<Search size={18} aria-hidden />}
        rightSection={
          clears ? (
            <CloseButton
              size={40}
              iconSize={18}
              radius="xl"
              aria-label={words === "" ? "Close the search" : "Empty the search"}
              onClick={() => (words === "" ? onClose?.() : onChange(""))}
            />
          ) : null
        }
        value={words}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
