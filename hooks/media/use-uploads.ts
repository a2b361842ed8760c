// The files on their way in this tab, live. They belong to the tab and not to a screen, so leaving a chat stops nothing (S4-26).
import { type ConvexReactClient, useConvex, useConvexAuth } from "convex/react";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Id } from "@/convex/_generated/dataModel";
import type { Quote } from "@/lib/unfinished";
import { type Attachment, type UploadItem, type Uploads, uploads } from "@/lib/uploads";
import { freshSeed } from "@/lib/fresh-seed";
import { type Permits, usePermits } from "../permits/use-permit";
import { uploadSteps } from "./upload-steps";

const NOTHING: readonly UploadItem[] = [];

export interface ConversationUploads {
  readonly items: readonly UploadItem[];
  /** The caption goes with the first file, as does the line it answers. */
  readonly send: (attachments: readonly Attachment[], caption: string, quote: Quote | null) => void;
  readonly retry: (clientId: string) => void;
  readonly takeBack: (clientId: string) => UploadItem | null;
}

export function useUploads(conversationId: Id<"conversations">): ConversationUploads {
  const tray = useTabUploads();
  const items = useSyncExternalStore(
    tray.subscribe,
    () => tray.items(conversationId),
    () => NOTHING,
  );
  const send = useCallback(
    (attachments: readonly Attachment[], caption: string, quote: Quote | null) => {
      for (const [index, attachment] of attachments.entries()) {
        tray.add({
          conversationId,
          clientId: freshSeed(),
          attachment,
          caption: index === 0 ? caption : "",
          quote: index === 0 ? quote : null,
          createdAt: Date.now() + index,
        });
      }
    },
    [tray, conversationId],
  );
  return useMemo(
    () => ({
      items,
      send,
      retry: (clientId) => tray.retry(conversationId, clientId),
      takeBack: (clientId) => tray.takeBack(conversationId, clientId),
    }),
    [items, send, tray, conversationId],
  );
}

/** The file of a message that was sent from this tab, while it is kept. */
export function useLocalFile(clientId: string | null): string | null {
  const tray = useTabUploads();
  return useSyncExternalStore(
    tray.subscribe,
    () => (clientId === null ? null : tray.localUrl(clientId)),
    () => null,
  );
}

const trays = new WeakMap<ConvexReactClient, Uploads>();

function useTabUploads(): Uploads {
  const client = useConvex();
  const { isLoading, isAuthenticated } = useConvexAuth();
  const tray = tabUploads(client, usePermits());
  const isSignedOut = !isLoading && !isAuthenticated;
  useEffect(() => {
    if (isSignedOut) tray.clear();
  }, [tray, isSignedOut]);
  return tray;
}

/** Permits belong to the connection as well, so those of the first screen serve for all. */
function tabUploads(client: ConvexReactClient, permits: Permits): Uploads {
  const known = trays.get(client);
  if (known !== undefined) return known;
  const tray = uploads(uploadSteps(client, permits));
  trays.set(client, tray);
  if (typeof window !== "undefined") warnBeforeLosing(tray);
  return tray;
}

/** A closed tab takes its files along; the browser asks first while one is on its way. */
function warnBeforeLosing(tray: Uploads): void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  let isWarning = false;
  tray.subscribe(() => {
    if (tray.isBusy() === isWarning) return;
    isWarning = !isWarning;
    if (isWarning) window.addEventListener("beforeunload", warn);
    else window.removeEventListener("beforeunload", warn);
  });
}
