// Which topic a talk is about: any of the pool that this person has not heard lately.

import type { Random } from "../../../lib/seeded-random";

/** Null when nothing is left: a talk without a topic is not made. */
export function pickTopic(random: Random, pool: readonly string[], leftOut: readonly string[]): string | null {
  const open = pool.filter((slug) => !leftOut.includes(slug));
  return open.length === 0 ? null : random.pick(open);
}
