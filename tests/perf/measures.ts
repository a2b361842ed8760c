// Runs the measures of one suite, one after another; each gives one line of its table or several.

import type { Line } from "./engine/line";

export type Measures<Sizes> = Readonly<Record<string, (sizes: Sizes) => Promise<Line | readonly Line[]>>>;

/** `onLine` hears of each line as soon as it is known. */
export async function runMeasures<Sizes>(
  measures: Measures<Sizes>,
  sizes: Sizes,
  only: string | null,
  onLine: (line: Line) => void,
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (only !== null && only !== name) continue;
    for (const line of [await measure(sizes)].flat()) {
      lines.push(line);
      onLine(line);
    }
  }
  return lines;
}
