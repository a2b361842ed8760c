// A portrait that shows how it takes a bit of care: it waves back, hops, munches or grows calm, and something small rises from it.
import { Cookie, Flower2, Heart, Star } from "lucide-react";
import type { ReactNode } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { portraitLabel } from "@/components/chatlings/mood-badge";
import type { ChatlingView } from "@/convex/model/views";
import type { CareKind } from "@/lib/talks";
import classes from "./care.module.css";

/** What it just got; `times` tells two games after another apart. */
export interface Reaction {
  readonly kind: CareKind;
  readonly times: number;
}

export interface CaredPortraitProps {
  readonly chatling: ChatlingView;
  readonly size: number;
  readonly isResting: boolean;
  readonly reaction: Reaction | null;
}

export function CaredPortrait({ chatling, size, isResting, reaction }: CaredPortraitProps) {
  const label = portraitLabel(chatling.nickname, chatling.mood);
  return (
    <span className={classes.cared} data-resting={isResting || undefined}>
      {/* A new key starts the movement anew. */}
      <span key={reaction?.times ?? 0} className={classes.moving} data-reaction={reaction?.kind}>
        <ChatlingPortrait {...chatling} size={size} label={isResting ? `${label}, meditating` : label} />
        {reaction === null ? null : (
          <span className={classes.sparks} aria-hidden>
            {[1, 2, 3].map((spark) => (
              <span key={spark} className={classes.spark}>
                {SPARKS[reaction.kind]}
              </span>
            ))}
          </span>
        )}
      </span>
      {isResting ? (
        <span className={classes.rest} aria-hidden>
          <Flower2 />
        </span>
      ) : null}
    </span>
  );
}

const SPARKS: Readonly<Record<CareKind, ReactNode>> = {
  greet: <Heart />,
  play: <Star />,
  treat: <Cookie />,
  meditate: <Flower2 />,
};
