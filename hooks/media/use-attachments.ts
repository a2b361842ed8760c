// What waits in the composer for its caption, per conversation, as long as the tab lives: leaving a chat and coming back finds it.
import { useConvexAuth } from "convex/react";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Id } from "@/convex/_generated/dataModel";
import { ATTACHMENTS_MAX, tooManyWords } from "@/lib/file-check";
import type { Attachment } from "@/lib/uploads";
import { readFile } from "./read-file";

interface TrayState {
  readonly attachments: readonly Attachment[];
  /** What was wrong with files, one sentence each, until the next choice. */
  readonly refusals: readonly string[];
  /** Files that are being looked into. */
  readonly isReading: boolean;
}

export interface Attachments extends TrayState {
  readonly addFiles: (files: readonly File[]) => void;
  readonly add: (attachment: Attachment) => void;
  readonly remove: (key: string) => void;
  readonly describe: (key: string, alt: string) => void;
  readonly forgetRefusals: () => void;
  /** Everything, taken out of the tray. */
  readonly takeAll: () => readonly Attachment[];
}

const EMPTY: TrayState = { attachments: [], refusals: [], isReading: false };

const trays = new Map<string, TrayState>();
const listeners = new Set<() => void>();

export function useAttachments(conversationId: Id<"conversations">): Attachments {
  const state = useSyncExternalStore(
    subscribe,
    () => trays.get(conversationId) ?? EMPTY,
    () => EMPTY,
  );
  const { isLoading, isAuthenticated } = useConvexAuth();
  const isSignedOut = !isLoading && !isAuthenticated;
  useEffect(() => {
    if (isSignedOut) clearTrays();
  }, [isSignedOut]);
  const actions = useMemo(() => trayActions(conversationId), [conversationId]);
  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}

function trayActions(conversationId: string): Omit<Attachments, keyof TrayState> {
  const read = () => trays.get(conversationId) ?? EMPTY;
  const change = (next: Partial<TrayState>) => {
    trays.set(conversationId, { ...read(), ...next });
    for (const listener of listeners) listener();
  };
  return {
    addFiles: (files) => void addFiles(files, read, change),
    add: (attachment) => change({ attachments: [...read().attachments, attachment] }),
    remove: (key) => {
      for (const { localUrl } of read().attachments.filter((one) => one.key === key)) URL.revokeObjectURL(localUrl);
      change({ attachments: read().attachments.filter((one) => one.key !== key) });
    },
    describe: (key, alt) =>
      change({ attachments: read().attachments.map((one) => (one.key === key ? { ...one, alt } : one)) }),
    forgetRefusals: () => change({ refusals: [] }),
    takeAll: () => {
      const { attachments } = read();
      change({ attachments: [], refusals: [] });
      return attachments;
    },
  };
}

async function addFiles(
  files: readonly File[],
  read: () => TrayState,
  change: (next: Partial<TrayState>) => void,
): Promise<void> {
  const room = Math.max(0, ATTACHMENTS_MAX - read().attachments.length);
  change({ isReading: true, refusals: [] });
  const answers = await Promise.all(files.slice(0, room).map(readFile));
  const left = files.length - room;
  change({
    isReading: false,
    attachments: [
      ...read().attachments,
      ...answers.flatMap((answer) => (answer.kind === "fine" ? [answer.attachment] : [])),
    ],
    refusals: [
      ...answers.flatMap((answer) => (answer.kind === "refused" ? [answer.words] : [])),
      ...(left > 0 ? [tooManyWords(left)] : []),
    ],
  });
}

/** Another person may use this tab next. */
function clearTrays(): void {
  if (trays.size === 0) return;
  for (const { attachments } of trays.values()) {
    for (const { localUrl } of attachments) URL.revokeObjectURL(localUrl);
  }
  trays.clear();
  for (const listener of listeners) listener();
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
  };
}
