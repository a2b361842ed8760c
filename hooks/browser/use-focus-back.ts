// For a dialog that is put on the page when it is asked for and taken off when it is done: the focus goes back to what had it
// before, unless something else has taken it.
import { useEffect, useState } from "react";

export function useFocusBack(): void {
  const [before] = useState(() => (typeof document === "undefined" ? null : document.activeElement));
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
