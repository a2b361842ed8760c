// Topics by shelf, live, and what an operator decides about them.
import { useMutation } from "convex/react";
import type { FunctionArgs } from "convex/server";
import { useMemo } from "react";
import { api } from "@/convex/_generated/api";
import type { DeskTopic, TopicShelf } from "@/convex/model/operatorViews";
import { type ErrorDetails, errorDetailsOf } from "@/lib/errors";
import { type Outcome, outcomeOf } from "../outcome";
import { type Live, useSessionQuery } from "../session-query";

type NewTopic = FunctionArgs<typeof api.operatorDesk.addTopic>;

/** `fault`: which rule of topics it breaks, where it is that. */
type Added = Outcome<string> & { readonly fault?: string };

export interface TopicActions {
  readonly approve: (slug: string) => Promise<Outcome<null>>;
  readonly refuse: (slug: string) => Promise<Outcome<null>>;
  readonly retire: (slug: string) => Promise<Outcome<null>>;
  readonly add: (topic: NewTopic) => Promise<Added>;
}

export function useDeskTopics(shelf: TopicShelf): Live<DeskTopic[]> {
  return useSessionQuery(api.operatorDesk.topics, { shelf });
}

export function useTopicActions(): TopicActions {
  const approve = useMutation(api.operatorDesk.approveTopic);
  const refuse = useMutation(api.operatorDesk.refuseTopic);
  const retire = useMutation(api.operatorDesk.retireTopic);
  const add = useMutation(api.operatorDesk.addTopic);
  return useMemo(
    () => ({
      approve: async (slug) => await outcomeOf(approve({ slug })),
      refuse: async (slug) => await outcomeOf(refuse({ slug })),
      retire: async (slug) => await outcomeOf(retire({ slug })),
      add: async (topic) => await added(add(topic)),
    }),
    [approve, refuse, retire, add],
  );
}

async function added(write: Promise<string>): Promise<Added> {
  const outcome = await outcomeOf(write);
  if (outcome.kind === "done" || outcome.code !== "topic_unfit") return outcome;
  const details: ErrorDetails = await write.then(() => ({}), errorDetailsOf);
  return { ...outcome, fault: String(details["fault"]) };
}
