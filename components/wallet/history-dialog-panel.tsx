// The book of the purse: every coin and point of experience that came or went, the newest first.
"use client";
import { Button, Modal, Skeleton, Text } from "@mantine/core";
import { useNow } from "@/hooks/browser/use-now";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { useWalletHistory, type WalletHistory } from "@/hooks/wallet/use-wallet";
import { clockWords, dayWords } from "@/lib/format-time";
import { useFocusBack } from "@/hooks/browser/use-focus-back";
import { changeWords, REASON_WORDS } from "./purse-words";
import classes from "./wallet.module.css";

export function HistoryDialogPanel({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const history = useWalletHistory();
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      radius="lg"
      classNames={{ title: classes.title ?? "" }}
      title="What came and what went"
      closeButtonProps={{ "aria-label": "Close", size: 44, iconSize: 18 }}
    >
      {history.kind === "loading" ? <Skeleton height="8rem" radius="xl" /> : null}
      {history.kind === "failed" ? <Text>The book could not be opened just now. Every coin in it is safe.</Text> : null}
      {history.kind === "ready" ? <Entries {...history} /> : null}
    </Modal>
  );
}

function Entries({ entries, loadMore, isLoadingMore }: Extract<WalletHistory, { kind: "ready" }>) {
  const zone = useTimeZone();
  const now = useNow(0, 60_000);
  if (entries.length === 0) {
    return (
      <Text>
        Nothing yet. A hello every day, care for your chatlings and talks watched to their end fill the purse; searches
        are what it is for.
      </Text>
    );
  }
  return (
    <>
      <ul className={classes.entries}>
        {entries.map((entry, place) => (
          // Two of the same kind may have come in the same moment; a row keeps nothing that could get mixed up.
          <li key={`${entry.at}-${place}`} className={classes.entry}>
            <span>
              {REASON_WORDS[entry.reason]}
              <time className={classes.when} dateTime={new Date(entry.at).toISOString()}>
                {dayWords(entry.at, now, zone)}, {clockWords(entry.at, zone)}
              </time>
            </span>
            <span className={classes.change}>{changeWords(entry)}</span>
          </li>
        ))}
      </ul>
      {loadMore === null && !isLoadingMore ? null : (
        <Button variant="default" mt="md" loading={isLoadingMore} onClick={() => loadMore?.()}>
          Show more
        </Button>
      )}
    </>
  );
}
