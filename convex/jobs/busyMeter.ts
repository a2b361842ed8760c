// How long something was at work when much of it runs at once: moments in which several ran count once.

export type BusyMeter = { during<T>(work: () => Promise<T>): Promise<T>; busyMs(): number };

export function busyMeter(now: () => number): BusyMeter {
  let running = 0;
  let since = 0;
  let total = 0;
  return {
    during: async (work) => {
      if (running === 0) since = now();
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        if (running === 0) total += Math.max(0, now() - since);
      }
    },
    busyMs: () => total,
  };
}
