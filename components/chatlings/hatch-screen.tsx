// Hatching, before anybody is asked for personal data: the egg, then the choices, then the way home.
"use client";
import { Button } from "@mantine/core";
import { Shuffle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { AiDisclosure } from "@/components/layout/ai-disclosure";
import { useHatchDraft } from "@/hooks/browser/use-hatch-draft";
import { useChatlings } from "@/hooks/chatlings/use-chatlings";
import { useHatch } from "@/hooks/chatlings/use-hatch";
import { useRunaways } from "@/hooks/runaways/use-runaways";
import { type AgeGate, useAgeGate } from "@/hooks/users/use-age-gate";
import { useAuth } from "@/hooks/users/use-auth";
import { useViewer } from "@/hooks/users/use-viewer";
import { freeColour, type HatchChoice, shuffleHatch, type SpeciesSlug, suggestName } from "@/lib/creature";
import { freshSeed } from "@/lib/fresh-seed";
import { AgeDialog } from "@/components/users/age-dialog";
import { wordsFor } from "@/lib/errors";
import type { ChatlingView } from "@/convex/model/views";
import type { HatchDraft } from "@/lib/hatch-draft";
import { NICKNAME_CHARS_MAX } from "@/lib/limits";
import { tidyNickname } from "@/lib/nickname";
import { EggStage } from "./egg-stage";
import { HatchActions } from "./hatch-actions";
import { HatchForm } from "./hatch-form";
import { HatchedStage } from "./hatched-stage";
import classes from "./hatch.module.css";

export interface HatchScreenProps {
  /** One sentence about each species, by slug; empty when the backend could not be asked. */
  readonly blurbs: Readonly<Record<string, string>>;
  /** Somebody comes back from making an account: bring the chatling home at once. */
  readonly keepsAtOnce: boolean;
  /** The kind in the gift egg that is being hatched. */
  readonly egg: SpeciesSlug | null;
}

export function HatchScreen({ blurbs, keepsAtOnce, egg }: HatchScreenProps) {
  const { draft, update, clear } = useHatchDraft();
  const holdsAnother = egg !== null && draft !== null && draft.choice.speciesSlug !== egg;
  useEffect(() => {
    if (holdsAnother) update({ choice: { ...draft.choice, speciesSlug: egg }, isOpen: false });
  }, [holdsAnother, draft, egg, update]);
  const [wasOpenedHere, setOpenedHere] = useState(false);
  const open = useCallback(() => {
    setOpenedHere(true);
    update({ isOpen: true });
  }, [update]);

  if (draft === null || holdsAnother) return <div className={classes.eggStage} aria-busy="true" />;
  if (!draft.isOpen) return <EggStage colour={draft.choice.colour} onOpen={open} />;
  return (
    <Hatchling
      draft={draft}
      blurb={blurbs[draft.choice.speciesSlug] ?? null}
      keepsAtOnce={keepsAtOnce && !wasOpenedHere} // whoever taps an egg open now has not chosen anything yet
      takesFocus={wasOpenedHere}
      isGift={egg !== null}
      onChange={(change) => update({ choice: { ...draft.choice, ...change } })}
      onKept={clear}
    />
  );
}

interface HatchlingProps {
  readonly draft: HatchDraft;
  readonly blurb: string | null;
  readonly keepsAtOnce: boolean;
  readonly takesFocus: boolean;
  /** It came out of a gift egg: what it is stays. */
  readonly isGift: boolean;
  readonly onChange: (change: Partial<HatchChoice>) => void;
  readonly onKept: () => void;
}

function Hatchling({ draft, blurb, keepsAtOnce, takesFocus, isGift, onChange, onKept }: HatchlingProps) {
  const { choice } = draft;
  const viewer = useViewer();
  const owned = useOwned();
  const colour = freeColour(
    choice.colour,
    choice.speciesSlug,
    owned.filter((one) => one.seed !== choice.seed),
  );
  const gate = useAgeGate();
  const { keep, isBusy, failure } = useKeep(draft, viewer.kind, { gate, onKept });
  const nameError = nameErrorOf(choice.nickname);

  const startedAlone = useRef(false);
  useEffect(() => {
    if (!keepsAtOnce || viewer.kind !== "signed-in" || startedAlone.current) return;
    startedAlone.current = true; // also when the name is none yet: mending it must not bring anybody home at its first letter
    if (nameError === null) void keep();
  }, [keepsAtOnce, viewer.kind, nameError, keep]);

  return (
    <div className={classes.hatched}>
      <div className={classes.side}>
        <HatchedStage choice={{ ...choice, colour }} blurb={blurb} takesFocus={takesFocus} />
        <Button
          variant="light"
          leftSection={<Shuffle size={18} aria-hidden />}
          onClick={() => onChange(isGift ? anotherOf(choice.speciesSlug) : shuffleHatch(freshSeed()))}
        >
          Surprise me
        </Button>
      </div>
      <div className={classes.choices}>
        <HatchForm
          choice={choice}
          hatchesIn={colour}
          isKindFixed={isGift}
          nameError={nameError}
          onChange={onChange}
          onShuffleName={() => onChange({ nickname: suggestName(freshSeed()) })}
        />
        <HatchActions
          viewer={viewer.kind}
          name={nameError === null ? choice.nickname.trim() : "your chatling"}
          isBusy={isBusy}
          failure={failure}
          onKeep={() => (nameError === null ? void keep() : undefined)}
        />
        <AiDisclosure />
        <AgeDialog state={gate.state} onAnswer={gate.answer} onClose={gate.close} />
      </div>
    </div>
  );
}

/** Everybody whose colour is taken: who is on a journey keeps its own. */
function useOwned(): readonly ChatlingView[] {
  const [home, away] = [useChatlings(), useRunaways()];
  return [
    ...(home.kind === "ready" ? home.value : []),
    ...(away.kind === "ready" ? away.value.map(({ chatling }) => chatling) : []),
  ];
}

/** A shuffle of everything but the kind. */
function anotherOf(speciesSlug: SpeciesSlug): HatchChoice {
  return { ...shuffleHatch(freshSeed()), speciesSlug };
}

/** Said while it is typed: a guest session or an account for a name that is refused afterwards helps nobody. */
function nameErrorOf(nickname: string): string | null {
  if (nickname.trim() === "") return "It needs a name to answer to.";
  return tidyNickname(nickname) === null ? wordsFor("nickname_invalid", { limit: NICKNAME_CHARS_MAX }) : null;
}

/** Makes the draft real: a guest session first where there is none, then the chatling, then its first chat. */
function useKeep(
  draft: HatchDraft,
  viewer: "loading" | "signed-out" | "signed-in",
  { gate, onKept }: { gate: AgeGate; onKept: () => void },
) {
  const auth = useAuth();
  const hatch = useHatch();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const keep = async () => {
    if (isBusy) return;
    const born = viewer === "signed-in" ? null : await gate.ask();
    if (viewer !== "signed-in" && born === null) return;
    setBusy(true);
    setFailure(null);
    const entered = viewer === "signed-in" ? { kind: "done" as const } : await auth.goOnAsGuest(born);
    const hatched = entered.kind === "failed" ? entered : await hatch(draft.choice, draft.clientId);
    if (hatched.kind === "failed") {
      setFailure(hatched.words);
      setBusy(false);
      return;
    }
    onKept();
    router.push(`/chat/${hatched.value.conversationId}`);
  };
  return { keep, isBusy, failure };
}
