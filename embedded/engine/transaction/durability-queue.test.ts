// The order in which commits become durable, whatever order the store answers in.

import { expect, test } from "vitest";
import { settled } from "../testing/a-database";
import { DurabilityQueue } from "./durability-queue";
import { toTimestamp } from "./timestamp";

function aQueue() {
  const events: string[] = [];
  const queue = new DurabilityQueue({
    onDurable: (record) => events.push(`durable ${record.ts}`),
    onFailure: (error) => events.push(`failed ${String(error.cause)}`),
  });
  const push = (ts: number) => {
    const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
    const written = new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
    const durable = queue.push({ ts: toTimestamp(BigInt(ts)), keys: [] }, written);
    return { ...ends[0]!, durable };
  };
  return { queue, events, push };
}

test("a commit that is written before an earlier one waits for it", async () => {
  const { events, push } = aQueue();
  const [first, second] = [push(1), push(2)];

  second.resolve();
  await settled();
  const before = [...events];
  first.resolve();
  await second.durable;

  expect(before).toEqual([]);
  expect(events).toEqual(["durable 1", "durable 2"]);
});

test("when one fails, all that wait fail with it and later questions too, and it is told once", async () => {
  const { queue, events, push } = aQueue();
  const [first, second] = [push(1), push(2)];

  first.reject(new Error("disk full"));
  second.reject(new Error("disk full"));

  await expect(first.durable).rejects.toThrow("The store refused a commit");
  await expect(second.durable).rejects.toThrow("The store refused a commit");
  await expect(queue.whenDurable(toTimestamp(2n))).rejects.toThrow("The store refused a commit");
  expect(events).toEqual(["failed Error: disk full"]);
});

test("drain ends when nothing is on its way", async () => {
  const { queue, events, push } = aQueue();
  const { resolve } = push(1);
  const drained = queue.drain().then(() => events.push("drained"));
  await settled();

  resolve();
  await drained;

  expect(events).toEqual(["durable 1", "drained"]);
});
