// Whether it is still worth waiting in front of the stage: true at first, false when the first talk would have come by now.
import { useEffect, useState } from "react";

/** A first talk is made within seconds of the second hatch. */
const SOON_MS = 15_000;

export function useSoon(): boolean {
  const [isSoon, setSoon] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setSoon(false), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSoon;
}
