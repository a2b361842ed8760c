// Shares a line of a talk as a picture: to another app where the browser can, as a file everywhere, and in words for those who cannot see it.
"use client";
import { Button, Modal, Text } from "@mantine/core";
import { Check, Copy, Download, Share2 } from "lucide-react";
import { useEffect, useState } from "react";
import type { TalkLineView, TalkView } from "@/convex/model/chatroomViews";
import { describeLine } from "@/lib/line-picture";
import { useFocusBack } from "@/hooks/browser/use-focus-back";
import classes from "./share-line.module.css";
import { paintLine } from "./share-picture";
import { speakerOf } from "./talk-words";

export interface ShareLineDialogProps {
  readonly talk: TalkView;
  readonly line: TalkLineView;
  readonly onClose: () => void;
}

export function ShareLineDialog({ talk, line, onClose }: ShareLineDialogProps) {
  useFocusBack();
  const speaker = speakerOf(talk, line);
  const nickname = speaker?.chatling.nickname ?? "";
  const words = { text: line.text, nickname, statement: talk.statement };
  const description = describeLine(words, speaker?.chatling.speciesName ?? "chatling");
  const picture = usePicture(talk, line);
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      radius="lg"
      classNames={{ title: classes.title ?? "" }}
      title={`Share what ${nickname} said`}
      closeButtonProps={{ "aria-label": "Close", size: 44, iconSize: 18 }}
    >
      <Preview picture={picture} description={description} />
      <p className={classes.description}>{description}</p>
      <div className={classes.ways}>
        {picture.kind === "painted" ? <PictureWays picture={picture} description={description} /> : null}
        <CopyButton description={description} />
      </div>
    </Modal>
  );
}

type Picture =
  | { readonly kind: "painting" }
  | { readonly kind: "failed" }
  | { readonly kind: "painted"; readonly file: File; readonly address: string };

function Preview({ picture, description }: { picture: Picture; description: string }) {
  if (picture.kind === "failed")
    return <Text role="alert">The picture did not come out. The words can still be copied.</Text>;
  if (picture.kind === "painting") return <output className={classes.preview}>Painting…</output>;
  // Painted a moment ago in this browser: there is nothing for the image optimiser of the framework to do.
  // oxlint-disable-next-line nextjs/no-img-element
  return <img className={classes.preview} src={picture.address} alt={description} />;
}

type Painted = Extract<Picture, { kind: "painted" }>;

function PictureWays({ picture, description }: { picture: Painted; description: string }) {
  const shared = { files: [picture.file], text: description };
  const share = () => {
    navigator.share(shared).catch(() => undefined); // closed without sending: nothing happened
  };
  return (
    <>
      {canShare(shared) ? (
        <Button leftSection={<Share2 size={18} aria-hidden />} onClick={share} data-autofocus>
          Share
        </Button>
      ) : null}
      <Button
        component="a"
        href={picture.address}
        download={picture.file.name}
        variant={canShare(shared) ? "default" : "filled"}
        leftSection={<Download size={18} aria-hidden />}
      >
        Download
      </Button>
    </>
  );
}

function CopyButton({ description }: { description: string }) {
  const [state, setState] = useState<"resting" | "copied" | "failed">("resting");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(description);
      setState("copied");
    } catch {
      setState("failed"); // not allowed in this browser; the words are on the screen
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={state === "copied" ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
        onClick={() => void copy()}
      >
        Copy description
      </Button>
      <output className={state === "failed" ? classes.refusal : "visually-hidden"}>
        {state === "copied" ? "Description copied." : null}
        {state === "failed" ? "Your browser did not allow copying. The words are above." : null}
      </output>
    </>
  );
}

function canShare(shared: ShareData): boolean {
  return typeof navigator.canShare === "function" && navigator.canShare(shared);
}

function usePicture(talk: TalkView, line: TalkLineView): Picture {
  const [picture, setPicture] = useState<Picture>({ kind: "painting" });
  useEffect(() => {
    const speaker = speakerOf(talk, line);
    if (speaker === null) return;
    let address: string | null = null;
    let isOpen = true;
    const { nickname } = speaker.chatling;
    paintLine({ text: line.text, nickname, statement: talk.statement }, speaker).then(
      (blob) => {
        if (!isOpen) return;
        address = URL.createObjectURL(blob);
        setPicture({ kind: "painted", address, file: new File([blob], fileName(nickname), { type: blob.type }) });
      },
      () => setPicture({ kind: "failed" }),
    );
    return () => {
      isOpen = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
    // A talk never changes; only the view of it is new with every live answer.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [talk.talkId, line.order]);
  return picture;
}

function fileName(nickname: string): string {
  return `${nickname.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-says.png`;
}
