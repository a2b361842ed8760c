// The memory cards of one chatling, live, and what can be done with a card.
import { useMutation } from "convex/react";
import { useMemo } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { MemoryView } from "@/convex/model/views";
import { type Outcome, outcomeOf } from "../outcome";
import { type Live, useSessionQuery } from "../session-query";

export function useMemories(chatlingId: Id<"chatlings">): Live<MemoryView[] | null> {
  return useSessionQuery(api.memories.list, { chatlingId });
}

export interface MemoryActions {
  edit(memoryId: Id<"memories">, text: string): Promise<Outcome<null>>;
  pin(memoryId: Id<"memories">, pinned: boolean): Promise<Outcome<null>>;
  share(memoryId: Id<"memories">, scope: MemoryView["scope"]): Promise<Outcome<null>>;
  forget(memoryId: Id<"memories">): Promise<Outcome<null>>;
}

export function useMemoryActions(): MemoryActions {
  const edit = useMutation(api.memories.edit);
  const pin = useMutation(api.memories.pin);
  const share = useMutation(api.memories.share);
  const forget = useMutation(api.memories.forget);
  return useMemo(
    () => ({
      edit: async (memoryId, text) => await outcomeOf(edit({ memoryId, text })),
      pin: async (memoryId, pinned) => await outcomeOf(pin({ memoryId, pinned })),
      share: async (memoryId, scope) => await outcomeOf(share({ memoryId, scope })),
      forget: async (memoryId) => await outcomeOf(forget({ memoryId })),
    }),
    [edit, pin, share, forget],
  );
}
