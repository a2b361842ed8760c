// Going to an old line of a chat (S3-15, X-15): where the list reads from, and which line it should show.
import { useCallback, useMemo, useState } from "react";
import type { Anchor } from "./use-messages";

export interface Jump {
  /** Where the list reads around; null while it reads from the newest line. */
  readonly anchor: Anchor | null;
  /** The line to show; a new object for every wish. */
  readonly target: Anchor | null;
  /** `isLoaded` when the line is among those shown, so that nothing has to be read. */
  readonly to: (line: Anchor, isLoaded: boolean) => void;
  readonly toNewest: () => void;
}

export function useJump(): Jump {
  const [state, setState] = useState<{ anchor: Anchor | null; target: Anchor | null }>({ anchor: null, target: null });
  const to = useCallback((line: Anchor, isLoaded: boolean) => {
    const target = { ...line };
    setState(({ anchor }) => ({ anchor: isLoaded ? anchor : target, target }));
  }, []);
  const toNewest = useCallback(() => setState({ anchor: null, target: null }), []);
  return useMemo(() => ({ ...state, to, toNewest }), [state, to, toNewest]);
}
