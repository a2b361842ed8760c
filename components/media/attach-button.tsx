// Opens the browser's own choice of files.
"use client";
import { ActionIcon } from "@mantine/core";
import { Paperclip } from "lucide-react";
import { useRef } from "react";
import { MEDIA_TYPES } from "@/lib/media-limits";

/** Named one by one: with "image/*" an iPhone would hand over types that nobody else can show. */
const ACCEPT = Object.values(MEDIA_TYPES).flat().join(",");

export function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        multiple
        hidden
        aria-label="Pictures, videos and sounds"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // Emptied, so that the same file can be chosen again after it was removed.
          event.currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <ActionIcon size={44} aria-label="Attach a picture, video or sound" onClick={() => input.current?.click()}>
        <Paperclip size={20} aria-hidden />
      </ActionIcon>
    </>
  );
}
