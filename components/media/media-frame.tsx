// The place of a picture or video: its shape from the start, a quiet shimmer until it is there, words and a way on when it does not come.
import { UnstyledButton } from "@mantine/core";
import { ImageOff } from "lucide-react";
import type { ReactNode } from "react";
import type { SignedUrl } from "@/lib/signed-urls";
import classes from "./media.module.css";
import type { MediaBox } from "./media-box";

export interface MediaFrameProps {
  readonly box: MediaBox;
  readonly isReady: boolean;
  readonly trouble: SignedUrl["kind"];
  readonly noun: "picture" | "video";
  readonly alt: string;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

export function MediaFrame({ box, isReady, trouble, noun, alt, onRetry, children }: MediaFrameProps) {
  return (
    <div
      className={classes.frame}
      style={{ inlineSize: box.inlineSize, aspectRatio: box.aspectRatio }}
      data-ready={isReady}
    >
      {trouble === "failed" || trouble === "gone" ? (
        <div className={classes.trouble}>
          <ImageOff size={20} aria-hidden />
          <span className={classes.troubleAlt}>{alt}</span>
          <span>{trouble === "gone" ? `This ${noun} is not there any more.` : `The ${noun} did not load.`}</span>
          {trouble === "failed" ? (
            <UnstyledButton className={classes.wayOn} onClick={onRetry}>
              Try again
            </UnstyledButton>
          ) : null}
        </div>
      ) : (
        children
      )}
    </div>
  );
}
