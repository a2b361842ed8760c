// Handlers that look closely at their `ctx`, or use it in ways that few do, each by its name.
import {
  type DataModelFromSchemaDefinition,
  type FunctionReference,
  type GenericMutationCtx,
  makeFunctionReference,
  mutationGeneric,
  queryGeneric,
} from "convex/server";
import { ConvexError, v } from "convex/values";
import type schema from "./schema";

type Ctx = GenericMutationCtx<DataModelFromSchemaDefinition<typeof schema>>;
type Odd = (ctx: Ctx) => unknown;

const failing: FunctionReference<"mutation", "public", { how: string }> = makeFunctionReference("odd:fails");
const counting: FunctionReference<"query", "public", Record<string, never>> = makeFunctionReference("odd:count");

/** A value that TypeScript knows to be none. */
const wrong = (value: unknown): never => value as never;

const things = (ctx: Ctx) => ctx.db.query("things").withIndex("by_n");

async function caught(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return "nothing was thrown";
  } catch (error) {
    return error instanceof Error ? [error.name, error.message] : String(error);
  }
}

class Dressed {
  n = 1;
}

const shapes: Record<string, Odd> = {
  "names in ctx": (ctx) => Object.keys(ctx),
  "names in db": (ctx) => Object.keys(ctx.db),
  "names in db.system": (ctx) => Object.keys(ctx.db.system),
  "names in auth, storage, scheduler and meta": (ctx) =>
    [ctx.auth, ctx.storage, ctx.scheduler, ctx.meta].map((part) => Object.keys(part)),
  "a spread ctx works": async ({ ...ctx }) => (await { ...ctx.db }.query("things").collect()).length,
  "order of a document's names": async (ctx) => Object.keys((await things(ctx).first()) ?? {}),
  "order of a new document's names": async (ctx) => {
    const id = await ctx.db.insert("things", { z: 1, n: 9, a: 2, Z: 3, "7": 4 });
    return Object.keys((await ctx.db.get(id)) ?? {});
  },
};

const copies: Record<string, Odd> = {
  "a changed document changes nobody else's": async (ctx) => {
    const first = wrong(await things(ctx).first()) as { in: { list: number[] }; n: number };
    first.n = 100;
    first.in.list.push(100);
    return await things(ctx).first();
  },
  "a changed document does not change the stored one": async (ctx) => {
    const [first] = await things(ctx).take(1);
    if (first === undefined) return null;
    (first.in as { list: number[] }).list.length = 0;
    await ctx.db.patch(first._id, { n: 50 });
    return await ctx.db.get(first._id);
  },
  "what was inserted may be changed afterwards": async (ctx) => {
    const value = { n: 7, in: { list: [1] } };
    const id = await ctx.db.insert("things", value);
    value.in.list.push(2);
    return await ctx.db.get(id);
  },
  "a document with a field more is returned with it": async (ctx) => ({ ...(await things(ctx).first()), extra: true }),
  "documents that were changed are returned as they are": async (ctx) => {
    const all = await things(ctx).collect();
    for (const one of all) Object.assign(one, { n: -0, gone: undefined });
    return all;
  },
  "documents are returned as they were read": async (ctx) => await things(ctx).collect(),
  "a list of documents is returned with one more": async (ctx) => {
    const all: unknown[] = await things(ctx).collect();
    all.push({ n: 4 });
    return all;
  },
  "a list of documents is returned with one less, and in another order": async (ctx) => {
    const all = await things(ctx).collect();
    all.shift();
    return all.reverse();
  },
  "a list of documents is returned with a hole": async (ctx) => {
    const all: unknown[] = await things(ctx).collect();
    return Object.assign([], { 0: all[0], 2: all[2] });
  },
  "a document is changed deep inside, and returned in its list": async (ctx) => {
    const all = await things(ctx).collect();
    const [first] = all as unknown as { in: { list: number[] } }[];
    first?.in.list.push(-0);
    return all;
  },
  "one name of a document is exchanged for another": async (ctx) => {
    const all: Record<string, unknown>[] = await things(ctx).collect();
    for (const one of all) {
      delete one["n"];
      one["m"] = undefined;
    }
    return all;
  },
  "a document is given another prototype": async (ctx) => {
    const all = await things(ctx).collect();
    Object.setPrototypeOf(all[0], Dressed.prototype);
    return all;
  },
  "arguments may be changed": async (ctx) =>
    await ctx.runMutation(makeFunctionReference<"mutation">("odd:spoil"), { deep: { list: [1] } }),
};

const results: Record<string, Odd> = {
  nothing: () => undefined,
  "a negative zero": () => [-0, 0, NaN, Infinity],
  "an int64 and bytes": () => ({ big: 5n, bytes: new Uint8Array([1, 2]).buffer }),
  "fields without a value": () => ({ a: undefined, b: 1, c: { d: undefined } }),
  "nothing in a list": () => [1, undefined],
  "a hole in a list": () => Object.assign([], { 0: 1, 2: 3 }),
  "a date": () => new Date(0),
  "a date deep inside": () => ({ a: [{ b: new Date(0) }] }),
  "an instance of a class": () => new Dressed(),
  "an object without prototype": () => Object.assign(Object.create(null) as object, { a: 1 }),
  "a set": () => new Set([1]),
  "a map": () => ({ m: new Map([[1, 2]]) }),
  "a function": () => ({ f: () => 1 }),
  "a name with a dollar": () => ({ $a: 1 }),
  "a name of another alphabet": () => ({ ä: 1 }),
  "an empty name": () => ({ "": 1 }),
  "a name that is the prototype": () => JSON.parse('{"__proto__":{"a":1},"b":2}') as unknown,
  "names out of order, and numbers among them": () => ({ b: 1, a: 2, "10": 3, "9": 4, B: 5, _: 6 }),
  "a text with half a character": () => "\ud800",
  "a query": (ctx) => things(ctx),
  "a symbol": () => ({ s: Symbol("s") }),
  "its own toJSON": () => ({ toJSON: () => "other" }),
};

const thrown: Record<string, Odd> = {
  "an error": () => {
    throw new Error("on purpose");
  },
  "a ConvexError": () => {
    throw new ConvexError({ code: "odd", big: 5n });
  },
  "a ConvexError without data": () => {
    throw new ConvexError(wrong(undefined));
  },
  "a ConvexError with data that is no value": () => {
    throw new ConvexError(wrong({ when: new Date(0) }));
  },
  "a text": () => {
    // oxlint-disable-next-line only-throw-error -- what becomes of it is tested
    throw wrong("only words");
  },
  "a ConvexError of a nested call, taken for what it is": async (ctx) => {
    try {
      await ctx.runMutation(failing, { how: "data" });
      return "nothing was thrown";
    } catch (error) {
      return error instanceof ConvexError ? { data: error.data as unknown, name: error.name } : "something else";
    }
  },
  "a ConvexError of a nested call, after writes and logs": async (ctx) => {
    await ctx.db.insert("things", { n: 70 });
    const kept = await caught(() => ctx.runMutation(failing, { how: "data" }));
    return [kept, await ctx.runQuery(counting, {})];
  },
  "an error of a nested call": async (ctx) => await caught(() => ctx.runMutation(failing, { how: "plain" })),
  "an unknown function": async (ctx) =>
    await caught(() => ctx.runMutation(makeFunctionReference<"mutation">("odd:nowhere"), {})),
};

const refusals: Record<string, Odd> = Object.fromEntries(
  Object.entries({
    "get of nothing": (ctx: Ctx) => ctx.db.get(wrong(undefined)),
    "get of a number": (ctx: Ctx) => ctx.db.get(wrong(5)),
    "get of no id": (ctx: Ctx) => ctx.db.get(wrong("nonsense")),
    "get of a wrong table": async (ctx: Ctx) => ctx.db.get("others", wrong((await things(ctx).first())?._id)),
    "insert of nothing": (ctx: Ctx) => ctx.db.insert("things", wrong(undefined)),
    "insert into no table": (ctx: Ctx) => ctx.db.insert(wrong(undefined), wrong({ n: 1 })),
    "insert of a date": (ctx: Ctx) => ctx.db.insert("things", wrong({ n: new Date(0) })),
    "insert of a list": (ctx: Ctx) => ctx.db.insert("things", wrong([1])),
    "insert of a text": (ctx: Ctx) => ctx.db.insert("things", wrong("text")),
    "insert into a system table": (ctx: Ctx) => ctx.db.insert(wrong("_storage"), wrong({})),
    "insert with an id": (ctx: Ctx) => ctx.db.insert("things", wrong({ n: 1, _id: "x" })),
    "insert of a wrong type": (ctx: Ctx) => ctx.db.insert("others", wrong({ only: 5 })),
    "insert into an odd table": (ctx: Ctx) => ctx.db.insert(wrong("no such-table"), wrong({ n: 1 })),
    "patch of nothing": async (ctx: Ctx) => ctx.db.patch(wrong((await things(ctx).first())?._id), wrong(undefined)),
    "patch with a list": async (ctx: Ctx) => ctx.db.patch(wrong((await things(ctx).first())?._id), wrong([])),
    "patch of no id": (ctx: Ctx) => ctx.db.patch(wrong("nonsense"), {}),
    "patch of a number": (ctx: Ctx) => ctx.db.patch(wrong(5), {}),
    "patch deep with nothing": async (ctx: Ctx) =>
      ctx.db.patch(wrong((await things(ctx).first())?._id), wrong({ in: { a: undefined } })),
    "replace with a wrong table": async (ctx: Ctx) =>
      ctx.db.replace(wrong("others"), wrong((await things(ctx).first())?._id), wrong({ n: 1 })),
    "replace with nothing": async (ctx: Ctx) =>
      ctx.db.replace(wrong((await things(ctx).first())?._id), wrong(undefined)),
    "delete of nothing": (ctx: Ctx) => ctx.db.delete(wrong(undefined)),
    "delete of no id": (ctx: Ctx) => ctx.db.delete(wrong("nonsense")),
    "delete twice": async (ctx: Ctx) => {
      const id = (await things(ctx).first())?._id;
      await ctx.db.delete(wrong(id));
      await ctx.db.delete(wrong(id));
    },
    "normalizeId of nothing": (ctx: Ctx) => ctx.db.normalizeId("things", wrong(undefined)),
    "normalizeId of a system table": (ctx: Ctx) => ctx.db.normalizeId(wrong("_storage"), "x"),
    "a system table as a table": (ctx: Ctx) => ctx.db.query(wrong("_storage")).collect(),
    "an unknown index": (ctx: Ctx) => ctx.db.query("things").withIndex(wrong("by_nothing")).collect(),
    "take of a text": (ctx: Ctx) => things(ctx).take(wrong("5")),
    "take of less than nothing": (ctx: Ctx) => things(ctx).take(-1),
    "unique of several": (ctx: Ctx) =>
      ctx.db
        .query("things")
        .filter((q) => q.gt(q.field("n"), 0))
        .unique()
        .catch((e: Error) => {
          throw new Error(e.message.split("\n")[0]);
        }),
    "a query used twice": async (ctx: Ctx) => {
      const query = things(ctx);
      await query.collect();
      await query.collect();
    },
    "a query chained twice": async (ctx: Ctx) => {
      const query = things(ctx);
      query.order("asc");
      await query.collect();
    },
    "a query taken after its end": async (ctx: Ctx) => {
      const query = things(ctx);
      for await (const _ of query);
      await query.take(1);
    },
    "next after the end": async (ctx: Ctx) => {
      const query = things(ctx) as unknown as AsyncIterator<unknown>;
      while ((await query.next()).done !== true);
      await query.next();
    },
    "a page of nothing": (ctx: Ctx) => things(ctx).paginate(wrong(undefined)),
    "a page of a text": (ctx: Ctx) => things(ctx).paginate(wrong({ numItems: "5", cursor: null })),
    "a page of a fraction": (ctx: Ctx) => things(ctx).paginate({ numItems: 1.5, cursor: null }),
    "a page of no documents": (ctx: Ctx) => things(ctx).paginate({ numItems: 0, cursor: null }),
    "a page with no cursor": (ctx: Ctx) => things(ctx).paginate(wrong({ numItems: 1 })),
    "a page with a wrong cursor": (ctx: Ctx) => things(ctx).paginate({ numItems: 1, cursor: "nonsense" }),
    "two pages": async (ctx: Ctx) => {
      await things(ctx).paginate({ numItems: 1, cursor: null });
      await things(ctx).paginate({ numItems: 1, cursor: null });
    },
  }).map(([name, work]) => [`refused: ${name}`, async (ctx: Ctx) => await caught(() => work(ctx))]),
);

const orders: Record<string, Odd> = {
  "reads and writes that nobody waits for take effect in order": async (ctx) => {
    const writes = [1, 2, 3].map((n) => ctx.db.insert("things", { n: 80 + n }));
    const nested = ctx.runQuery(counting, {});
    const behind = ctx.db.insert("things", { n: 90 });
    const after = ctx.db.query("things").collect();
    await Promise.all([...writes, behind]);
    return [await nested, (await after).length];
  },
  "a refusal behind a nested call": async (ctx) => {
    const nested = ctx.runQuery(counting, {});
    const refusal = caught(() => ctx.db.get(wrong("nonsense")));
    return [await nested, await refusal];
  },
  "a wrong cursor behind a nested call": async (ctx) => {
    const nested = ctx.runQuery(counting, {});
    const refusal = things(ctx)
      .paginate({ numItems: 1, cursor: "nonsense" })
      .catch((error: unknown) => error instanceof ConvexError);
    return [await nested, await refusal];
  },
  "a loop that is left early": async (ctx) => {
    const seen: unknown[] = [];
    for await (const { n } of things(ctx)) {
      seen.push(n);
      if (seen.length === 2) break;
    }
    return seen;
  },
  "a loop that writes ahead of itself": async (ctx) => {
    const seen: unknown[] = [];
    for await (const { n } of things(ctx)) {
      seen.push(n);
      if (seen.length < 5) await ctx.db.insert("things", { n: Number(n) + 10 });
    }
    return seen;
  },
  "pages, from the first to the last": async (ctx) => {
    const { page, isDone, splitCursor, pageStatus } = await things(ctx).paginate({ numItems: 2, cursor: null });
    return { page: page.map(({ n }) => n), isDone, splitCursor: typeof splitCursor, pageStatus };
  },
  "a document of odd values": async (ctx) => {
    const id = await ctx.db.insert("things", { n: 5n, bytes: new Uint8Array([1]).buffer, zero: -0, text: '"$x":' });
    return await ctx.db.get(id);
  },
  "the clock and the dice": (ctx) => [Date.now() > 0, Math.random() < 1, typeof ctx.db.normalizeId("things", "x")],
  "who asks": async (ctx) => await ctx.auth.getUserIdentity(),
  "by tables": async (ctx) => {
    const table = (
      ctx.db as unknown as {
        table(name: string): { query(): { collect(): Promise<unknown[]> }; insert(row: unknown): Promise<string> };
      }
    ).table("things");
    await table.insert({ n: 1 });
    return (await table.query().collect()).length;
  },
};

const ODD: Readonly<Record<string, Odd>> = { ...shapes, ...copies, ...results, ...thrown, ...refusals, ...orders };

export const NAMES: readonly string[] = Object.keys(ODD);

export const run = mutationGeneric({
  args: { name: v.string() },
  handler: async (ctx, { name }) => {
    await ctx.db.insert("things", { n: 1, in: { list: [1, 2] } });
    await ctx.db.insert("things", { n: 2 });
    await ctx.db.insert("things", { n: 3 });
    // Handlers see the tables of this folder's schema.
    return await ODD[name]?.(ctx as Ctx);
  },
});

export const fails = mutationGeneric({
  args: { how: v.string() },
  handler: async (ctx, { how }) => {
    await ctx.db.insert("things", { n: 60 });
    // oxlint-disable-next-line no-console -- what becomes of the line is tested
    console.log("about to fail");
    throw how === "data" ? new ConvexError({ how, big: 1n }) : new Error("plain");
  },
});

export const count = queryGeneric({
  args: {},
  handler: async (ctx) => (await ctx.db.query("things").collect()).length,
});

export const spoil = mutationGeneric({
  args: { deep: v.any() },
  handler: (_ctx, args: { deep: { list: number[] } }) => {
    args.deep.list.push(2);
    return args;
  },
});
