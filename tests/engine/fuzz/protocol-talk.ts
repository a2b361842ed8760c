// One client that talks at random to an engine, and the judge of what all of them saw.

import { seededRandom } from "../../../embedded/engine/environment";
import { anHttpClient, query } from "../sync/kit";
import { RawSocket } from "../sync/raw-socket";
import { protocolFuzzer } from "./protocol-messages";

const SOCKETS = 6;
const MESSAGES = 60;
/** Still open, or closed with one of the codes that say whose mistake it was. */
const CLOSE_CODES: readonly (number | null)[] = [null, 1000, 1002, 1009];

export interface Talk {
  /** Mutations that count, as the client was told. */
  readonly answered: number;
  /** As the client sent them: what a cut connection left unanswered may have happened or not. */
  readonly sent: number;
  readonly chainError: string | null;
  readonly closeCode: number | null;
  readonly saidOnlyRightThings: boolean;
}

/** What was wrong with random talk on six sockets at once; nothing, when the engine keeps its word. Polite talk has no wrong word. */
export async function talkAndJudge(engineUrl: string, seed: number, isPolite = false): Promise<string[]> {
  const before = await total(engineUrl);
  const talks = await Promise.all(
    Array.from({ length: SOCKETS }, (_, index) => talk(engineUrl, seed * 1000 + index, isPolite)),
  );
  return problemsOf(talks, (await total(engineUrl)) - before);
}

/** `counted` is by how much the counters grew. */
export function problemsOf(talks: readonly Talk[], counted: number): string[] {
  const problems = talks.flatMap(({ chainError, closeCode, answered, sent, saidOnlyRightThings }, index) => {
    const found: string[] = [];
    if (chainError !== null) found.push(`socket ${index}: versions do not chain: ${chainError}`);
    if (!CLOSE_CODES.includes(closeCode)) found.push(`socket ${index} was closed with ${closeCode}`);
    if (!saidOnlyRightThings) return found;
    if (closeCode !== null) found.push(`socket ${index} was closed for nothing`);
    if (answered !== sent) found.push(`socket ${index} sent ${sent} mutations and was told of ${answered}`);
    return found;
  });
  const answered = talks.reduce((sum, one) => sum + one.answered, 0);
  const sent = talks.reduce((sum, one) => sum + one.sent, 0);
  if (counted < answered) problems.push(`${answered} mutations were answered, ${counted} were counted`);
  // A wrong message may still be a mutation: its client stops after it.
  if (counted > sent + talks.length) problems.push(`${sent} mutations were sent, ${counted} were counted`);
  return problems;
}

async function talk(engineUrl: string, seed: number, isPolite: boolean): Promise<Talk> {
  const fuzzer = protocolFuzzer(seededRandom(seed), isPolite);
  const socket = await RawSocket.connect(engineUrl, `fuzz-${seed}`);
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

async function total(engineUrl: string): Promise<number> {
  const http = anHttpClient(engineUrl);
  const values = await Promise.all(["a", "b"].map((name) => http.query(query("counters:read"), { name })));
  return values.reduce((sum: number, value: number) => sum + value, 0);
}
