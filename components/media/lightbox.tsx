// A picture alone on the screen. Escape, a click beside it or the cross leads back to where the reader was.
"use client";
import { CloseButton, Modal } from "@mantine/core";
import classes from "./lightbox.module.css";

export interface LightboxProps {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  readonly speaker: string;
  readonly onClose: () => void;
  readonly onError: () => void;
}

export function Lightbox({ url, alt, caption, speaker, onClose, onError }: LightboxProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      returnFocus={false}
      withCloseButton={false}
      padding={0}
      transitionProps={{ transition: "fade", duration: 150 }}
      title={speaker === "You" ? "Your picture" : `Picture from ${speaker}`}
      classNames={{ content: classes.content, body: classes.body, header: "visually-hidden" }}
    >
      <CloseButton
        className={classes.close}
        size={44}
        iconSize={22}
        radius="xl"
        aria-label="Close"
        onClick={onClose}
        data-autofocus
      />
      {/* The empty space closes too; keyboards have Escape and the cross. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- see above */}
      <div
        className={classes.stage}
        onClick={(event) => (event.target === event.currentTarget ? onClose() : undefined)}
      >
        {/* oxlint-disable-next-line nextjs/no-img-element -- signed for this reader */}
        <img className={classes.picture} src={url} alt={alt} onError={onError} />
      </div>
      {caption.trim() === "" ? null : (
        <p className={classes.caption} dir="auto">
          {caption}
        </p>
      )}
    </Modal>
  );
}
