// The person's conversations, newest first.
import { Button } from "@mantine/core";
import type { ThreadView } from "@/convex/model/views";
import { ThreadRow } from "./thread-row";
import classes from "./threads.module.css";

export interface ThreadListProps {
  readonly threads: readonly ThreadView[];
  readonly currentId: string | null;
  readonly now: number;
  readonly loadMore: (() => void) | null;
}

export function ThreadList({ threads, currentId, now, loadMore }: ThreadListProps) {
  return (
    <>
      <ul className={classes.list}>
        {threads.map((thread) => (
          <li key={thread.conversationId}>
            <ThreadRow thread={thread} isCurrent={thread.conversationId === currentId} now={now} />
          </li>
        ))}
      </ul>
      {loadMore === null ? null : (
        <Button variant="subtle" fullWidth onClick={loadMore}>
          Show older chats
        </Button>
      )}
    </>
  );
}
