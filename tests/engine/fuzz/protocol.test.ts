// Random talk on many sockets, right and wrong: versions chain, right answers come in order, a wrong word ends its own socket at most,
// and what was counted was asked for.

import { afterAll, beforeAll, expect, test } from "vitest";

import { seededRandom } from "../../../embedded/engine/environment";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { anHttpClient, openFixture, query } from "../sync/kit";
import { RawSocket } from "../sync/raw-socket";
import { protocolFuzzer } from "./protocol-messages";
import { SEEDS } from "./seeds";

const SOCKETS = 6;
const MESSAGES = 60;

let engine: TestEngine;
beforeAll(async () => void (engine = await openFixture()));
afterAll(async () => await engine.stop());

interface Talk {
  /** Mutations that count, as the client was told. */
  readonly answered: number;
  /** As the client sent them: what a cut connection left unanswered may have happened or not. */
  readonly sent: number;
  readonly chainError: string | null;
  readonly closeCode: number | null;
  readonly saidOnlyRightThings: boolean;
}

async function talk(seed: number): Promise<Talk> {
  const fuzzer = protocolFuzzer(seededRandom(seed));
  const socket = await RawSocket.connect(engine.url, `fuzz-${seed}`);
  let sent = 0;
  let saidOnlyRightThings = true;
  for (let index = 0; index < MESSAGES && saidOnlyRightThings && socket.closed === null; index += 1) {
    const { frame, isRight } = fuzzer.next();
    saidOnlyRightThings = isRight;
    sent += Number(isRight && String(frame).includes('"counters:add"') && !String(frame).includes("failAfter"));
    socket.sendFrame(frame);
    if (index % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  // The last word of a client that only said right things; the others may be closed before they hear of it.
  socket.send({ type: "Mutation", requestId: 1_000_000, udfPath: "no:such", args: [{}] });
  await socket
    .until(() => socket.ofType("MutationResponse").some(({ requestId }) => requestId === 1_000_000))
    .catch(() => undefined);
  const answered = socket.ofType("MutationResponse").filter(({ success }) => success).length;
  const { chainError, closed } = socket;
  await socket[Symbol.asyncDispose]();
  return { answered, sent, chainError, closeCode: closed?.code ?? null, saidOnlyRightThings };
}

const total = async (): Promise<number> => {
  const http = anHttpClient(engine.url);
  const values = await Promise.all(["a", "b"].map((name) => http.query(query("counters:read"), { name })));
  return values.reduce((sum: number, value: number) => sum + value, 0);
};

test.each(SEEDS)("seed %i: random talk on six sockets breaks nothing but the socket it is on", async (seed) => {
  const before = await total();

  const talks = await Promise.all(Array.from({ length: SOCKETS }, (_, index) => talk(seed * 1000 + index)));
  const counted = (await total()) - before;

  expect(talks.map(({ chainError }) => chainError)).toEqual(talks.map(() => null));
  const polite = talks.filter(({ saidOnlyRightThings }) => saidOnlyRightThings);
  const rude = talks.filter(({ saidOnlyRightThings }) => !saidOnlyRightThings);
  expect(polite.map(({ closeCode, answered }) => [closeCode, answered])).toEqual(
    polite.map(({ sent }) => [null, sent]),
  );
  expect(rude.map(({ closeCode }) => closeCode)).toEqual(rude.map(() => expect.toBeOneOf([null, 1000, 1002, 1009])));
  expect(counted).toBeGreaterThanOrEqual(talks.reduce((sum, { answered }) => sum + answered, 0));
  expect(counted).toBeLessThanOrEqual(talks.reduce((sum, { sent }) => sum + sent, 0) + SOCKETS);
  expect(engine.logged.filter(({ level }) => level === "error")).toEqual([]);
});
