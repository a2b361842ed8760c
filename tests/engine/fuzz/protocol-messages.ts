// Random messages of the sync protocol: most are right, some are wrong in one place, a few are noise. From a seed.

type Dice = () => number;
type Message = Record<string, unknown>;

export interface ProtocolFuzzer {
  /** A frame, and whether a well-behaved client may send it now. */
  next(): { readonly frame: string | Buffer; readonly isRight: boolean };
}

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  "",
  "\u0000",
  "x".repeat(3_000),
  "__proto__",
  [],
  [[[[]]]],
  {},
  { $integer: "bad" },
  { $bytes: 7 },
  { a: { b: { c: [1, "two", null] } } },
];

/** Keeps count of versions and queries as a client does, so that right messages are right. */
export function protocolFuzzer(dice: Dice, isPolite = false): ProtocolFuzzer {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(dice() * values.length)] as T;
  let querySet = 0;
  let identity = 0;
  let nextQueryId = 0;
  let requestId = 0;
  const watched: number[] = [];

  const modify = (): Message => {
    const modifications: Message[] = [];
    if (dice() < 0.7) {
      const queryId = nextQueryId++;
      watched.push(queryId);
      const [udfPath, args] = pick([
        ["counters:read", { name: pick(["a", "b"]) }],
        ["rules:who", {}],
        ["messages:list", { room: "fuzz" }],
        ["no:such", {}],
      ] as const);
      modifications.push({ type: "Add", queryId, udfPath, args: [args] });
    } else if (watched.length > 0) {
      modifications.push({ type: "Remove", queryId: watched.splice(Math.floor(dice() * watched.length), 1)[0] });
    }
    return { type: "ModifyQuerySet", baseVersion: querySet, newVersion: ++querySet, modifications };
  };
  const right = (): Message => {
    const roll = dice();
    if (roll < 0.35) return modify();
    if (roll < 0.75) {
      const args = [{ name: pick(["a", "b"]), by: 1, ...(dice() < 0.1 ? { failAfter: true } : {}) }];
      return { type: "Mutation", requestId: requestId++, udfPath: "counters:add", args };
    }
    if (roll < 0.85) return { type: "Action", requestId: requestId++, udfPath: "no:such", args: [{}] };
    if (roll < 0.95) return { type: "Authenticate", tokenType: "None", baseVersion: identity++ };
    return { type: "Event", eventType: "noise", event: pick(ODD_VALUES) };
  };
  /** One field is gone, odd, or belongs to another message. */
  const wrong = (message: Message): Message => {
    const broken = { ...message };
    const field = pick(Object.keys(broken));
    if (dice() < 0.3) delete broken[field];
    else broken[field] = pick(ODD_VALUES);
    return broken;
  };
  const noise = (): string | Buffer => {
    const text = JSON.stringify(right());
    const cut = Math.floor(dice() * text.length);
    return pick<() => string | Buffer>([
      () => text.slice(0, cut),
      () => text.slice(0, cut) + String.fromCharCode(Math.floor(dice() * 0xd000)) + text.slice(cut),
      () => Buffer.from(text),
      () => "[".repeat(Math.floor(dice() * 5_000)),
      () => JSON.stringify(pick(ODD_VALUES)),
    ])();
  };
  return {
    next: () => {
      const roll = dice();
      if (isPolite || roll < 0.93) return { frame: JSON.stringify(right()), isRight: true };
      if (roll < 0.97) return { frame: JSON.stringify(wrong(right())), isRight: false };
      return { frame: noise(), isRight: false };
    },
  };
}
