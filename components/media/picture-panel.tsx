// A picture in a bubble. Its place is there before it is; a click or Enter shows it large.
"use client";
import { UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { later } from "@/components/ui/later";
import { usePinnedUrl, useSignedMedia } from "@/hooks/media/use-signed-media";
import { useLocalFile } from "@/hooks/media/use-uploads";
import { altWords } from "@/lib/media-words";
import classes from "./media.module.css";
import { mediaBox } from "./media-box";
import { MediaFrame } from "./media-frame";
import type { ShownMediaProps } from "./message-media";

const Lightbox = later(async () => (await import("./lightbox")).Lightbox);

export function PicturePanel({ media, caption, speaker, clientId }: ShownMediaProps) {
  const localUrl = useLocalFile(clientId);
  const signed = useSignedMedia(localUrl === null ? media.mediaId : null);
  const pinned = usePinnedUrl(signed);
  const [isLoaded, setLoaded] = useState(localUrl !== null);
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const url = localUrl ?? pinned.url;
  const alt = altWords(media.alt, caption);
  const trouble = localUrl === null ? signed.state.kind : "ready";

  return (
    <MediaFrame
      box={mediaBox(media.width, media.height)}
      isReady={isLoaded}
      trouble={trouble}
      noun="picture"
      alt={alt}
      onRetry={signed.retry}
    >
      {url === null ? null : (
        <UnstyledButton
          ref={opener}
          className={classes.open}
          aria-haspopup="dialog"
          aria-label={`Show large: ${alt}`}
          onClick={() => setOpen(true)}
        >
          {/* Not next/image: the address is signed for this reader and must not go through another server. */}
          {/* oxlint-disable-next-line nextjs/no-img-element -- see above */}
          <img
            className={classes.picture}
            src={url}
            alt={alt}
            width={media.width ?? undefined}
            height={media.height ?? undefined}
            loading={localUrl === null ? "lazy" : "eager"}
            decoding={localUrl === null ? "async" : "sync"}
            draggable={false}
            onLoad={() => setLoaded(true)}
            onError={pinned.onRefused}
          />
        </UnstyledButton>
      )}
      {isOpen && url !== null ? (
        <Lightbox
          url={url}
          alt={alt}
          caption={caption}
          speaker={speaker}
          onClose={() => setOpen(false)}
          onError={pinned.onRefused}
        />
      ) : null}
    </MediaFrame>
  );
}

/** The place to go back to when what it opened is closed: the dialog is gone by then and cannot do it. */
function useFocusBack(isOpen: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
