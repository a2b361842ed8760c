// Earlier talks, collapsed; opening one reads it (S0-33). Older ones come in pages.
"use client";
import { Button, Skeleton, Text } from "@mantine/core";
import { useState } from "react";
import { later } from "@/components/ui/later";
import type { TalkLineView, TalkView } from "@/convex/model/chatroomViews";
import { useMarkTalkRead } from "@/hooks/talks/use-mark-talk-read";
import { useTalkHistory } from "@/hooks/talks/use-talk-history";
import { useNow } from "@/hooks/browser/use-now";
import { ChatroomSection } from "./chatroom-page";
import classes from "./chatroom.module.css";
import { PastTalk } from "./past-talk";

const ShareLineDialog = later(async () => (await import("./share-line-dialog")).ShareLineDialog);

const MINUTE_MS = 60_000;

export function HistoryPanel() {
  const history = useTalkHistory();
  const markRead = useMarkTalkRead();
  const now = useNow(0, MINUTE_MS);
  const [shared, setShared] = useState<{ talk: TalkView; line: TalkLineView } | null>(null);
  return (
    <ChatroomSection title="Conversation history">
      {history.kind === "loading" ? <Skeleton height="4rem" radius="xl" /> : null}
      {history.kind === "failed" ? <Text c="dimmed">The earlier talks did not load. Reload to try again.</Text> : null}
      {history.kind === "ready" ? (
        <>
          <ol className={classes.history}>
            {history.talks.map((talk) => (
              <li key={talk.talkId}>
                <PastTalk
                  talk={talk}
                  now={now}
                  onOpen={() => markRead(talk)}
                  onShare={(line) => setShared({ talk, line })}
                />
              </li>
            ))}
          </ol>
          {history.loadOlder === null && !history.isLoadingOlder ? null : (
            <Button variant="default" onClick={() => history.loadOlder?.()} loading={history.isLoadingOlder}>
              Older talks
            </Button>
          )}
        </>
      ) : null}
      {shared === null ? null : <ShareLineDialog {...shared} onClose={() => setShared(null)} />}
    </ChatroomSection>
  );
}
