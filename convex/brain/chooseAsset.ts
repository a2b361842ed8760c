// Which of a species' own pictures fits what is to be shown: the most tags in common, else any, and rather one not seen lately.
import { seededRandom } from "../../lib/seeded-random";

type Taggable = { tags: readonly string[]; seenLately: boolean };

/** Null only when there is nothing to choose from. The same seed chooses the same. */
export function chooseAsset<T extends Taggable>(
  assets: readonly T[],
  wanted: readonly string[],
  seed: string,
): T | null {
  const words = new Set(wanted.map((tag) => tag.toLowerCase()));
  const scored = assets.map((asset) => ({ asset, score: asset.tags.filter((tag) => words.has(tag)).length }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const fitting = scored.filter(({ score }) => score === best).map(({ asset }) => asset);
  const fresh = fitting.filter((asset) => !asset.seenLately);
  const choices = fresh.length > 0 ? fresh : fitting;
  return choices.length === 0 ? null : seededRandom(`asset:${seed}`).pick(choices);
}
