// Joins the purse to the wallet: the daily hello, what it brings, and the book of everything that came and went.
"use client";
import { Skeleton, Text } from "@mantine/core";
import { useState } from "react";
import { later } from "@/components/ui/later";
import { useCheckIn, useWallet } from "@/hooks/wallet/use-wallet";
import { Purse } from "./purse";
import { checkedInWords } from "./purse-words";

const HistoryDialogPanel = later(async () => (await import("./history-dialog-panel")).HistoryDialogPanel);

export function PursePanel() {
  const wallet = useWallet();
  const checkIn = useCheckIn();
  const [isBusy, setBusy] = useState(false);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const [said, setSaid] = useState<{ words: string; isTrouble: boolean } | null>(null);
  const sayHello = async () => {
    setBusy(true);
    const outcome = await checkIn();
    setBusy(false);
    const isTrouble = outcome.kind === "failed";
    setSaid({ words: isTrouble ? outcome.words : checkedInWords(outcome.value), isTrouble });
  };
  if (wallet.kind === "loading") return <Skeleton height="5.5rem" radius="xl" />;
  if (wallet.kind === "signed-out") return null;
  if (wallet.kind === "failed") return <Text size="sm">Your purse could not be read just now. It is safe.</Text>;
  return (
    <>
      <Purse
        wallet={wallet.value}
        said={said}
        isBusy={isBusy}
        onCheckIn={() => void sayHello()}
        onHistory={() => setHistoryOpen(true)}
      />
      {isHistoryOpen ? <HistoryDialogPanel onClose={() => setHistoryOpen(false)} /> : null}
    </>
  );
}
