// The process that store-durability.test.ts kills: commits pairs of rows without end and says which ones were acknowledged.

import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";

const IN_FLIGHT = 32;

async function main(directory: string): Promise<void> {
  const store = await openLmdbStore({ directory });
  let next = store.read({ start: "left", end: "left\xff" }, { reverse: false, limit: 1_000_000 }).length;
  const writeForever = async (): Promise<never> => {
    for (;;) {
      const number = String(next++).padStart(8, "0");
      await store.commit([
        { key: `left${number}`, value: number },
        { key: `right${number}`, value: number },
      ]);
      process.stdout.write(`${number}\n`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, writeForever));
}

void main(process.argv[2] ?? "");
