// The globals of queries and mutations: a clock that stands still, dice with a seed, no way out. A run that is repeated after a
// conflict, or answered from the cache, must not be able to notice.

import { runtimeConsole } from "./globals-console";
import type { Seat } from "./seat";

export type Globals = Readonly<Record<string, unknown>>;

export function deterministicGlobals(seat: Seat, env: Readonly<Record<string, string>>): Globals {
  return {
    Date: shadowDate(() => seat.require().nowMs),
    Math: shadowMath(() => seat.require().random()),
    performance: { now: () => 0, timeOrigin: 0 },
    crypto: shadowCrypto(seat),
    console: runtimeConsole(
      (level, message) => seat.require().log(level, message),
      () => seat.require().nowMs,
    ),
    fetch: async () => {
      throw refusal("fetch()");
    },
    setTimeout: refusedTimer(seat, "setTimeout"),
    setInterval: refusedTimer(seat, "setInterval"),
    clearTimeout: () => undefined,
    clearInterval: () => undefined,
    // Collection is not repeatable, so nothing is ever seen to be collected.
    WeakRef: StrongRef,
    FinalizationRegistry: SilentRegistry,
    Convex: {
      syscall: (op: string, argsJson: string) => seat.require().syscall(op, argsJson),
      asyncSyscall: (op: string, argsJson: string) => seat.require().asyncSyscall(op, argsJson),
      jsSyscall: (op: string) => {
        throw new Error(`Unknown operation ${op}`);
      },
    },
    ...commonGlobals(env),
  };
}

/** What both kinds of isolate functions see. Node's own names are hidden: Convex's runtime does not have them either. */
export function commonGlobals(env: Readonly<Record<string, string>>): Globals {
  return {
    process: { env: { ...env } },
    Buffer: undefined,
    require: undefined,
    setImmediate: undefined,
    clearImmediate: undefined,
    global: undefined,
    __dirname: undefined,
    __filename: undefined,
  };
}

function refusal(what: string): Error {
  return new Error(
    `Can't use ${what} in queries and mutations. Please consider using an action. See https://docs.convex.dev/functions/actions for more details.`,
  );
}

function refusedTimer(seat: Seat, name: string): () => never {
  return () => {
    const error = refusal(name);
    // Libraries like to swallow errors of timers; the developer must see this one.
    seat.require().doom(error);
    throw error;
  };
}

/** `Date` whose "now" is given. Shares the prototype, so that dates are dates everywhere. */
export function shadowDate(now: () => number): DateConstructor {
  function ShadowDate(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new Date(now()).toString();
    const target = new.target === ShadowDate ? Date : new.target;
    return Reflect.construct(Date, args.length === 0 ? [now()] : args, target);
  }
  Object.defineProperty(ShadowDate, "name", { value: "Date" });
  Object.defineProperty(ShadowDate, "length", { value: 7 });
  ShadowDate.prototype = Date.prototype;
  ShadowDate.now = now;
  ShadowDate.parse = Date.parse;
  ShadowDate.UTC = Date.UTC;
  // A function with the construct behaviour and the three statics is all that the type asks for.
  return ShadowDate as unknown as DateConstructor;
}

function shadowMath(random: () => number): Math {
  const members = Object.getOwnPropertyDescriptors(Math);
  // The descriptors are those of Math; only `random` is another function.
  return Object.create(Object.prototype, {
    ...members,
    random: { value: random, writable: true, configurable: true },
  }) as Math;
}

/** Operations of `crypto.subtle` that draw their own randomness cannot be repeated. */
const SUBTLE_RANDOM = new Set(["generateKey"]);
const SUBTLE_REPEATABLE = [
  "digest",
  "sign",
  "verify",
  "importKey",
  "exportKey",
  "deriveBits",
  "deriveKey",
  "encrypt",
  "decrypt",
  "wrapKey",
  "unwrapKey",
];

/** `getRandomValues` and `randomUUID` draw from the run's own stream, as in Convex. */
function shadowCrypto(seat: Seat): unknown {
  const subtle: Record<string, unknown> = {};
  for (const name of SUBTLE_RANDOM) {
    subtle[name] = async () => {
      throw refusal("cryptographic randomness");
    };
  }
  for (const name of SUBTLE_REPEATABLE) {
    const operation: unknown = Reflect.get(crypto.subtle, name);
    if (typeof operation !== "function") continue;
    subtle[name] = (...args: unknown[]) =>
      // Every method of SubtleCrypto returns a promise.
      seat.require().track(Reflect.apply(operation, crypto.subtle, args) as Promise<unknown>);
  }
  return {
    subtle,
    getRandomValues: (array: ArrayBufferView) => {
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(
        seat.require().randomBytes(array.byteLength),
      );
      return array;
    },
    randomUUID: () => uuidFrom(seat.require().randomBytes(16)),
  };
}

function uuidFrom(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

class StrongRef<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  deref(): T {
    return this.#value;
  }
}

class SilentRegistry {
  register(): void {}
  unregister(): boolean {
    return false;
  }
}
