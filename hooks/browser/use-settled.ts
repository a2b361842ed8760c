// A value once it has stayed the same for a moment: for asking while somebody types, but not for every key.
import { useEffect, useState } from "react";

export function useSettled<T>(value: T, forMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), forMs);
    return () => clearTimeout(timer);
  }, [value, forMs]);
  return settled;
}
