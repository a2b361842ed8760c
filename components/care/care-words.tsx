// Each kind of care: its word, its picture, and what it does in one sentence.
import { Cookie, Flower2, Hand, ToyBrick } from "lucide-react";
import type { ReactNode } from "react";
import type { CareKind } from "@/lib/talks";

export interface CareLook {
  readonly kind: CareKind;
  readonly word: string;
  readonly hint: string;
  readonly icon: ReactNode;
}

export const CARE_LOOKS: readonly CareLook[] = [
  { kind: "greet", word: "Hello", hint: "A hello cheers up who feels low.", icon: <Hand aria-hidden /> },
  { kind: "play", word: "Play", hint: "A game lifts the mood.", icon: <ToyBrick aria-hidden /> },
  { kind: "treat", word: "Treat", hint: "A treat makes up for one rough talk.", icon: <Cookie aria-hidden /> },
  {
    kind: "meditate",
    word: "Rest",
    hint: "A long quiet rest: no talks, and a better mood after.",
    icon: <Flower2 aria-hidden />,
  },
];
