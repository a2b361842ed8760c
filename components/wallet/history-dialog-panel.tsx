// The book of the purse: every coin and point of experience that came or went, the newest first.
"use client";
import { Button, Modal, Skeleton, Text } from "@mantine/core";
import { useNow } from "@/hooks/browser/use-now";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { useWalletHistory } from "@/hooks/wallet/use-wallet";
import { clockWords, dayWords } from "@/lib/format-time";
import { useFocusBack } from "@/hooks/browser/use-focus-back";
import { changeWords, REASON_WORDS } from "./purse-words";
import classes from "./wallet.module.css";

export function HistoryDialogPanel({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const { isLoading, entries, loadMore } = useWalletHistory();
  const zone = useTimeZone();
  const now = useNow(0, 60_000);
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
      {isLoading ? <Skeleton height="8rem" radius="xl" /> : null}
      {!isLoading && entries.length === 0 ? (
        <Text>
          Nothing yet. A hello every day, care for your chatlings and talks watched to their end fill the purse;
          searches are what it is for.
        </Text>
      ) : null}
      <ul className={classes.entries}>
        {entries.map((entry) => (
          <li key={`${entry.at}-${entry.reason}-${entry.coins}-${entry.xp}`} className={classes.entry}>
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
      {loadMore === null ? null : (
        <Button variant="default" mt="md" onClick={loadMore}>
          Show more
        </Button>
      )}
    </Modal>
  );
}
