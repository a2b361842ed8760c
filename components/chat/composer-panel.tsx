// The composer with everything that can be sent from it: words, files that are picked, dropped or pasted, and a voice note.
"use client";
import { ActionIcon, CloseButton } from "@mantine/core";
import { Mic, MicOff } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { AttachButton } from "@/components/media/attach-button";
import { DropPlace } from "@/components/media/drop-place";
import recorderClasses from "@/components/media/recorder.module.css";
import { later } from "@/components/ui/later";
import type { ConversationView } from "@/convex/model/views";
import { useAttachments } from "@/hooks/media/use-attachments";
import { type Recorder, useRecorder } from "@/hooks/media/use-recorder";
import { tabVoice } from "@/hooks/media/use-voice";
import type { Attachment } from "@/lib/uploads";
import { Composer } from "./composer";

const AttachmentTray = later(async () => (await import("@/components/media/attachment-tray")).AttachmentTray);
const RecorderBar = later(async () => (await import("@/components/media/recorder-bar")).RecorderBar);

export interface ComposerPanelProps {
  readonly conversationId: ConversationView["conversationId"];
  readonly name: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** False when the line could not be taken; the text then stays. */
  readonly onSend: (text: string) => boolean;
  readonly onSendFiles: (files: readonly Attachment[], caption: string) => void;
  readonly note: ReactNode;
}

export function ComposerPanel(props: ComposerPanelProps) {
  const { conversationId, name, text, onChange, onSend, onSendFiles, note } = props;
  const { attachments, refusals, isReading, ...tray } = useAttachments(conversationId);
  const recorder = useRecorder(tray.add);
  const place = useFocusAfterRecording(recorder);
  const hasTray = attachments.length > 0 || refusals.length > 0 || isReading;
  const send = (words: string): boolean => {
    const files = tray.takeAll();
    if (files.length > 0) onSendFiles(files, words);
    return files.length > 0 || words === "" || onSend(words);
  };

  return (
    <div ref={place}>
      <DropPlace name={name} onFiles={tray.addFiles} />
      <Composer
        {...{ name, text, onChange, note }}
        onSend={send}
        hasFiles={attachments.length > 0}
        tray={
          <>
            <MicrophoneNote recorder={recorder} />
            {hasTray ? (
              <AttachmentTray
                {...{ attachments, refusals, isReading }}
                onRemove={tray.remove}
                onDescribe={tray.describe}
                onForgetRefusals={tray.forgetRefusals}
              />
            ) : null}
          </>
        }
        tools={
          <>
            <AttachButton onFiles={tray.addFiles} />
            <ActionIcon
              size={44}
              aria-label="Record a voice note"
              data-tool="record"
              onClick={() => {
                tabVoice().pause(); // a microphone must not hear the loudspeaker
                recorder.start();
              }}
            >
              <Mic size={20} aria-hidden />
            </ActionIcon>
          </>
        }
        recorder={<RecorderPlace recorder={recorder} />}
        isRecording={isBusy(recorder)}
      />
    </div>
  );
}

function RecorderPlace({ recorder }: { recorder: Recorder }) {
  const { state } = recorder;
  if (state.kind === "resting" || state.kind === "refused") return null;
  return (
    <RecorderBar
      state={state}
      level={recorder.level}
      onPause={recorder.pause}
      onResume={recorder.resume}
      onFinish={recorder.finish}
      onCancel={recorder.cancel}
    />
  );
}

/** Why there is no recording, and how to get one. */
function MicrophoneNote({ recorder }: { recorder: Recorder }) {
  if (recorder.state.kind !== "refused") return null;
  const { words, wayOn } = recorder.state.trouble;
  return (
    <div className={recorderClasses.trouble} role="alert">
      <MicOff size={18} aria-hidden />
      <p>
        <strong>{words}</strong> {wayOn}
      </p>
      <CloseButton size={44} radius="xl" aria-label="Close this note" onClick={recorder.cancel} />
    </div>
  );
}

function isBusy({ state }: Recorder): boolean {
  return state.kind !== "resting" && state.kind !== "refused";
}

/** The button that had the focus is gone when a recording begins or ends: the focus goes where one goes on. */
function useFocusAfterRecording(recorder: Recorder) {
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(recorder.state.kind);
  useEffect(() => {
    const before = was.current;
    const now = recorder.state.kind;
    was.current = now;
    if (before === now) return;
    if (now === "recording" && before === "asking") focusOn(place.current, "[data-tool='finish']");
    if (now === "resting" && before === "finishing") focusOn(place.current, "textarea");
    if (now === "resting" && (before === "recording" || before === "asking"))
      focusOn(place.current, "[data-tool='record']");
  }, [recorder.state.kind]);
  return place;
}

function focusOn(place: HTMLElement | null, selector: string): void {
  place?.querySelector<HTMLElement>(selector)?.focus();
}
