// Records a voice note: asks for the microphone, listens, and ends at the limits by itself (S4-44, X-38). The rules are in lib/recording.ts.
//
//   resting ──start──> asking ──allowed──> recording <──> paused ──finish──> (an attachment) ──> resting
//                         └──refused──> refused ──start or close──┘  └─────────cancel──────────> resting
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type MicrophoneTrouble, microphoneTrouble } from "@/lib/recording";
import type { Attachment } from "@/lib/uploads";
import { attachmentOf, type Recording, type RecordingProgress, startRecording } from "./recording-session";

type RecorderState =
  | { readonly kind: "resting" }
  | { readonly kind: "asking" }
  | { readonly kind: "refused"; readonly trouble: MicrophoneTrouble }
  | ({ readonly kind: "recording" } & RecordingProgress)
  /** The file is being closed and looked into. */
  | { readonly kind: "finishing" };

export interface Recorder {
  readonly state: RecorderState;
  readonly start: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly finish: () => void;
  readonly cancel: () => void;
  /** Loudness now, 0 to 1. */
  readonly level: () => number;
}

/** Leaving the screen ends a recording as finishing it does: nothing that was said is lost. */
export function useRecorder(onRecorded: (attachment: Attachment) => void): Recorder {
  const [state, setState] = useState<RecorderState>({ kind: "resting" });
  const recording = useRef<Recording | null>(null);
  /** Counts starts and cancels, so that a late answer of an earlier one is dropped. */
  const turn = useRef(0);
  const latest = useRef(onRecorded);
  useEffect(() => {
    latest.current = onRecorded;
  });

  const finish = useCallback(async () => {
    const current = recording.current;
    if (current === null) return;
    recording.current = null;
    const mine = turn.current;
    setState({ kind: "finishing" });
    const made = await attachmentOf(await current.finish());
    if (made !== null) latest.current(made);
    if (mine === turn.current) setState({ kind: "resting" });
  }, []);
  const cancel = useCallback(() => {
    turn.current += 1;
    recording.current?.cancel();
    recording.current = null;
    setState({ kind: "resting" });
  }, []);
  const start = useCallback(async () => {
    if (recording.current !== null) return;
    const mine = ++turn.current;
    setState({ kind: "asking" });
    try {
      const begun = await startRecording({
        onProgress: (progress) => setState({ kind: "recording", ...progress }),
        onFull: () => void finish(),
      });
      if (mine !== turn.current) return begun.cancel();
      recording.current = begun;
    } catch (error) {
      if (mine !== turn.current) return;
      setState({ kind: "refused", trouble: microphoneTrouble(error instanceof Error ? error.name : "") });
    }
  }, [finish]);
  useEffect(
    () => () => {
      turn.current += 1;
      void finish();
    },
    [finish],
  );

  return useMemo(
    () => ({
      state,
      start: () => void start(),
      finish: () => void finish(),
      cancel,
      pause: () => recording.current?.pause(),
      resume: () => recording.current?.resume(),
      level: () => recording.current?.level() ?? 0,
    }),
    [state, start, finish, cancel],
  );
}
