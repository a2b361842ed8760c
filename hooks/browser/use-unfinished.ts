// The edit and the quote in progress of one chat, live, kept across reloads.
import { useMemo } from "react";
import { browserTextStore } from "@/lib/text-store";
import {
  editKey,
  parseEdit,
  parseQuote,
  type Quote,
  quoteKey,
  type UnfinishedEdit,
  writeUnfinished,
} from "@/lib/unfinished";
import { useStoredText } from "./use-stored-text";

export interface Unfinished {
  readonly edit: UnfinishedEdit | null;
  readonly quote: Quote | null;
  readonly setEdit: (edit: UnfinishedEdit | null) => void;
  readonly setQuote: (quote: Quote | null) => void;
}

export function useUnfinished(conversationId: string): Unfinished {
  const editJson = useStoredText(editKey(conversationId));
  const quoteJson = useStoredText(quoteKey(conversationId));
  const edit = useMemo(() => parseEdit(editJson), [editJson]);
  const quote = useMemo(() => parseQuote(quoteJson), [quoteJson]);
  return useMemo(
    () => ({
      edit,
      quote,
      setEdit: (next) => writeUnfinished(browserTextStore(), editKey(conversationId), next),
      setQuote: (next) => writeUnfinished(browserTextStore(), quoteKey(conversationId), next),
    }),
    [conversationId, edit, quote],
  );
}
