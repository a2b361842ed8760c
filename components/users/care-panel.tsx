// What a signed-in person is asked or told out of care: their month of birth where it was never told, and after
// three hours that a break might be nice.
"use client";
import { useState } from "react";
import { later } from "@/components/ui/later";
import { useBreakReminder } from "@/hooks/browser/use-break-reminder";
import { useAuth } from "@/hooks/users/use-auth";
import { useTellAge } from "@/hooks/users/use-tell-age";
import { useViewer } from "@/hooks/users/use-viewer";
import type { Birth } from "@/lib/age-bands";
import { BreakCard } from "./break-card";

// Loaded when somebody has to be asked, which is nearly never.
const AgeDialog = later(async () => (await import("./age-dialog")).AgeDialog, "seldom");

export function CarePanel() {
  const viewer = useViewer();
  const me = viewer.kind === "signed-in" ? viewer.viewer : null;
  const { isDue, dismiss } = useBreakReminder(me !== null && me.breakReminder !== "off");
  return (
    <>
      {me === null ? null : <AgeQuestion isOpen={me.ageBand === "unknown"} />}
      {isDue ? <BreakCard onClose={dismiss} /> : null}
    </>
  );
}

/** May be put off for this visit; until it is answered the careful side is kept. */
function AgeQuestion({ isOpen }: { isOpen: boolean }) {
  const tellAge = useTellAge();
  const auth = useAuth();
  const [step, setStep] = useState<"asking" | "put off" | "refused">("asking");
  const answer = async (born: Birth) => {
    const outcome = await tellAge(born);
    if (outcome.kind === "failed") setStep("put off");
    else if (outcome.value === "too_young") setStep("refused");
  };
  const leave = async () => {
    await auth.signOut();
    window.location.assign("/");
  };
  if (step === "refused") return <AgeDialog state="refused" onAnswer={() => undefined} onClose={() => void leave()} />;
  if (!isOpen || step === "put off") return null;
  return <AgeDialog state="asking" onAnswer={(born) => void answer(born)} onClose={() => setStep("put off")} />;
}
