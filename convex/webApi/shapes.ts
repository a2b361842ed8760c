// Views of the chatroom in the words of the HTTP API. The schemas in contract.ts say the same for readers.

import type { z } from "zod";
import type { RunawayView, TalkView } from "../model/chatroomViews";
import type { ChatlingView } from "../model/views";
import type { runawayShape, talkShape } from "./contract";

type Talk = z.infer<typeof talkShape>;
type Runaway = z.infer<typeof runawayShape>;

export function talkOf(view: TalkView): Talk {
  const { talkId, statement, category, lines, outcome, event, isRead, createdAt } = view;
  return {
    id: talkId,
    topic: statement,
    category,
    participants: view.participants.map(({ chatling, ...rest }) => ({ chatling: chatlingOf(chatling), ...rest })),
    messages: lines,
    outcome,
    event,
    read: isRead,
    createdAt,
  };
}

export function runawayOf(view: RunawayView): Runaway {
  const { chatling, difficulty, chance, cost, freeSearch, attempts, ranAt, cause } = view;
  return { chatling: chatlingOf(chatling), difficulty, chance, cost, freeSearch, attempts, ranAt, cause };
}

function chatlingOf({
  chatlingId,
  nickname,
  speciesSlug,
  mood,
}: ChatlingView): Talk["participants"][number]["chatling"] {
  return { id: chatlingId, name: nickname, species: speciesSlug, mood };
}
