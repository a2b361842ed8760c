// A chatling's face: the identity that appears wherever the chatling does. It breathes and blinks by CSS alone,
// and works in server and client components alike.
import type { CSSProperties } from "react";
import classes from "./chatling-portrait.module.css";
import { portraitAddresses } from "./portrait-address";
import { PAINT } from "./portrait-paint";
import type { PortraitFrames, PortraitLook, PortraitState } from "./portrait-look";

export interface ChatlingPortraitProps extends PortraitLook {
  /** Width and height in CSS pixels at normal text size; it grows with the text. */
  readonly size: number;
  /** Breathing and blinking; off for long lists. */
  readonly animated?: boolean;
  /** What a screen reader says, e.g. "Pip, happy". Without it the portrait is decoration beside a name. */
  readonly label?: string;
  readonly state?: PortraitState;
  /** "tile" sits on a tinted round ground; "bare" is the creature alone, for stages. */
  readonly ground?: "tile" | "bare";
}

/** Drawn by the server, kept by the browser for good. */
export function ChatlingPortrait(props: ChatlingPortraitProps) {
  return <PortraitFigure {...props} frames={portraitAddresses(props, props.state ?? "idle")} />;
}

/** The same from pictures that somebody else has made. */
export function PortraitFigure(props: ChatlingPortraitProps & { readonly frames: PortraitFrames }) {
  const { frames, size, animated = true, label, state = "idle", ground = "tile" } = props;
  // React's style type does not list custom properties; the browser takes any of them.
  const style = {
    "--portrait-size": `${size / 16}rem`,
    "--portrait-paint": PAINT[props.colour].body,
    "--portrait-delay": `-${blinkDelayMs(props.seed)}ms`,
  } as CSSProperties;
  const spoken = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <span
      {...spoken}
      className={classes.portrait}
      data-state={state}
      data-animated={animated}
      data-ground={ground}
      style={style}
    >
      <span className={classes.body}>
        <Drawing address={frames.rest} className={classes.rest} />
        {animated ? <Drawing address={frames.flicker} className={classes.flicker} /> : null}
      </span>
    </span>
  );
}

function Drawing({ address, className }: { address: string; className: string | undefined }) {
  // Small drawings that never change, so the image optimiser of the framework has nothing to do here.
  // oxlint-disable-next-line nextjs/no-img-element
  return <img src={address} alt="" draggable={false} className={className} />;
}

/** Two chatlings side by side must not blink together. */
function blinkDelayMs(seed: string): number {
  let sum = 0;
  for (const letter of seed) sum = (sum * 31 + letter.charCodeAt(0)) % 5000;
  return sum;
}
