// The `ctx` of queries and mutations that run free (see probation.ts). It is the `ctx` of convex/server with short cuts: where reading
// and writing documents would turn every value into text and back, and check again what was checked when it was stored, the engine
// hands over copies of what it has already parsed. Arguments that are in any way unusual go the long way, so every check and every
// text is convex/server's. See docs/decisions/0015.

import type * as server from "convex/server";
import type * as values from "convex/values";
import type { StoredDocument } from "../transaction/stored-document";
import type { ConvexJson } from "../values/convex-json";
import { directDatabase, type ServerDatabase } from "./direct-database";
import { shortenQueries } from "./direct-queries";
import { Frame } from "./frame";
import { FREE_PACE } from "./pace";
import { copyOfFields, isUnchanged, NOT_PLAIN, plainJson, plainText, plainValue } from "./plain-values";
import type { Realm } from "./realm";
import { asFunction, type InvocableFunction } from "./registered-object";
import type { Seat } from "./seat";

type ServerModule = Pick<typeof server, RegisterName>;
type ValuesModule = Pick<typeof values, "convexToJson" | "jsonToConvex">;
type RegisterName = "queryGeneric" | "internalQueryGeneric" | "mutationGeneric" | "internalMutationGeneric";

export type Handler = (ctx: unknown, args: unknown) => unknown;

/** What the short cuts need of the realm that they are in. */
export interface DirectTools {
  /** Of the code that is running; null when it does not run free. */
  frame(): Frame | null;
  /** A copy that the function may keep and change. */
  valueOf(document: StoredDocument | null): unknown;
  /** Throws convex/server's texts for what is not a value. */
  jsonOf(value: unknown): ConvexJson;
}

interface ServerContext {
  readonly db: ServerDatabase;
  readonly auth: object;
  readonly storage: object;
  readonly scheduler?: object;
  readonly meta: object;
}

type Kind = "Query" | "Mutation";

/** One for each realm of queries and mutations. */
export class DirectContext {
  readonly #server: ServerModule;
  readonly #values: ValuesModule;
  readonly #seat: Seat;
  readonly #templates: Readonly<Record<Kind, { readonly public: ServerContext; readonly internal: ServerContext }>>;

  /** `realm` has evaluated the script of convex-server.ts; its syscalls reach whoever is in the seat. */
  constructor(realm: Realm, seat: Seat) {
    // The script exports exactly these two.
    this.#server = realm.modules.get("server") as unknown as ServerModule;
    this.#values = realm.modules.get("values") as unknown as ValuesModule;
    this.#seat = seat;
    const { queryGeneric, internalQueryGeneric, mutationGeneric, internalMutationGeneric } = this.#server;
    const database = this.#shortened(contextOf(queryGeneric).db);
    const writer = this.#shortened(contextOf(mutationGeneric).db);
    this.#templates = {
      Query: {
        public: { ...contextOf(queryGeneric), db: database },
        internal: { ...contextOf(internalQueryGeneric), db: database },
      },
      Mutation: {
        public: { ...contextOf(mutationGeneric), db: writer },
        internal: { ...contextOf(internalMutationGeneric), db: writer },
      },
    };
  }

  /** Resolves with the result as text, or rejects with what was thrown, exactly as `invokeQuery` and `invokeMutation` do. */
  async run(frame: Frame, handler: Handler, args: ConvexJson): Promise<string> {
    const { kind, isPublic } = frame.fn;
    const value = plainValue(args);
    const given = value === NOT_PLAIN ? this.#values.jsonToConvex(args) : value;
    const ctx = ownCopy(this.#templates[kind === "Query" ? "Query" : "Mutation"][isPublic ? "public" : "internal"]);
    let result: unknown;
    try {
      result = await handler(ctx, given);
    } catch (thrown) {
      return await this.#long(() => {
        throw thrown;
      });
    }
    if (result === undefined || result === null) return "null";
    return documentsText(result, frame) ?? plainText(result) ?? (await this.#long(() => result));
  }

  /** convex/server looks at what a function returned or threw, and turns it into text, or into an error. */
  #long(handler: () => unknown): Promise<string> {
    // What a function returns may be anything; convex/server looks.
    const invocable = requireFunction(this.#server.queryGeneric(handler as () => null));
    return invocable.invokeQuery?.("[{}]") ?? Promise.reject(new Error("convex/server made no query"));
  }

  #shortened(original: ServerDatabase): ServerDatabase {
    const tools: DirectTools = {
      frame: () => {
        const { current } = this.#seat;
        return current instanceof Frame && current.pace === FREE_PACE ? current : null;
      },
      valueOf: (document) => {
        if (document === null) return null;
        return document.isPlain ? copyOfFields(document.value()) : this.#values.jsonToConvex(document.value());
      },
      jsonOf: (value) => {
        const json = plainJson(value);
        if (json !== NOT_PLAIN) return json;
        // It throws when the value is none.
        return this.#values.convexToJson(value as null);
      },
    };
    shortenQueries(original, tools);
    return directDatabase(original, tools);
  }
}

/** Of the documents of the last query, when they are the result: as they are stored, unless the function changed them. */
function documentsText(result: unknown, { collected }: Frame): string | null {
  if (collected === null || result !== collected.values) return null;
  const { values, documents } = collected;
  if (values.length !== documents.length) return null;
  const texts: string[] = [];
  for (const [n, document] of documents.entries()) {
    const isStored = document.isPlain && isUnchanged(values[n], document.value());
    const text = isStored ? document.json : plainText(values[n]);
    if (text === null || values[n] === undefined) return null;
    texts.push(text);
  }
  return `[${texts.join(",")}]`;
}

/** The `ctx` that convex/server gives to a function made with `register`: it is stateless, all of it goes through syscalls. */
function contextOf(register: (handler: (ctx: unknown) => null) => unknown): ServerContext {
  let given: unknown = null;
  const registered = requireFunction(
    register((ctx) => {
      given = ctx;
      return null;
    }),
  );
  // Either calls the handler before it first waits.
  void (registered.invokeQuery?.("[{}]") ?? registered.invokeMutation?.("[{}]"));
  if (typeof given !== "object" || given === null) throw new Error("convex/server gave its function no context");
  // What convex/server puts into it is its contract with functions.
  return given as ServerContext;
}

function requireFunction(registered: unknown): InvocableFunction {
  const invocable = asFunction(registered);
  if (invocable === null) throw new Error("convex/server made no function");
  return invocable;
}

/** A function that writes into its `ctx` changes nobody else's. */
function ownCopy(template: ServerContext): ServerContext {
  const { db, auth, storage, scheduler, meta } = template;
  const own = {
    ...template,
    db: { ...db, system: { ...db.system } },
    auth: { ...auth },
    storage: { ...storage },
    meta: { ...meta },
  };
  return scheduler === undefined ? own : { ...own, scheduler: { ...scheduler } };
}
