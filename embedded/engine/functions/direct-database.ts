// Short cuts for `ctx.db`: documents by id, and writes. What is not plainly right goes to convex/server, which knows what to say.

import type { DirectTools } from "./direct-context";
import { NOT_PLAIN, plainJson } from "./plain-values";
import {
  getDocument,
  insertDocument,
  normalizedId,
  patchDocument,
  removeDocument,
  replaceDocument,
} from "./syscalls-database";
import type { ConvexJson } from "../values/convex-json";

type Method = (...args: readonly unknown[]) => unknown;

/** Of a query, or with the writing methods of a mutation. */
export interface ServerDatabase {
  readonly get: Method;
  readonly query: Method;
  readonly normalizeId: Method;
  readonly system: Readonly<Record<string, unknown>>;
  readonly insert?: Method;
  readonly patch?: Method;
  readonly replace?: Method;
  readonly delete?: Method;
}

export function directDatabase(original: ServerDatabase, tools: DirectTools): ServerDatabase {
  const reader = { ...original, get: directGet(original.get, tools), normalizeId: directNormalizeId(original, tools) };
  const { insert, patch, replace, delete: remove } = original;
  if (insert === undefined || patch === undefined || replace === undefined || remove === undefined) return reader;
  return {
    ...reader,
    insert: directInsert(insert, tools),
    patch: directPatch(patch, tools),
    replace: directReplace(replace, tools),
    delete: directDelete(remove, tools),
  };
}

/** `(id)` or `(table, id)`. */
function directGet(original: Method, tools: DirectTools): Method {
  return async (first, second) => {
    const frame = tools.frame();
    const id = second === undefined ? first : second;
    const table = second === undefined ? undefined : first;
    if (frame === null || typeof id !== "string" || !isTable(table)) return await original(first, second);
    return await frame.perform(() => tools.valueOf(getDocument(frame, { id, table, isSystem: false })));
  };
}

function directNormalizeId(original: ServerDatabase, tools: DirectTools): Method {
  return (table, id) => {
    const frame = tools.frame();
    const isOrdinary = typeof table === "string" && typeof id === "string" && !table.startsWith("_");
    return frame !== null && isOrdinary ? normalizedId(frame, table, id) : original.normalizeId(table, id);
  };
}

function directInsert(original: Method, tools: DirectTools): Method {
  return async (table, value) => {
    const frame = tools.frame();
    if (frame === null || typeof table !== "string" || value === undefined) return await original(table, value);
    if (table.startsWith("_")) return await original(table, value);
    const json = tools.jsonOf(value);
    return await frame.perform(() => insertDocument(frame, table, json).id);
  };
}

/** `(id, fields)` or `(table, id, fields)`. */
function directPatch(original: Method, tools: DirectTools): Method {
  return async (first, second, third) => {
    const frame = tools.frame();
    const [table, id, fields] = third === undefined ? [undefined, first, second] : [first, second, third];
    const value = plainPatch(fields);
    if (frame === null || typeof id !== "string" || !isTable(table) || value === NOT_PLAIN)
      return await original(first, second, third);
    await frame.perform(() => patchDocument(frame, { id, value, table }));
    return undefined;
  };
}

/** `(id, value)` or `(table, id, value)`. */
function directReplace(original: Method, tools: DirectTools): Method {
  return async (first, second, third) => {
    const frame = tools.frame();
    const [table, id, value] = third === undefined ? [undefined, first, second] : [first, second, third];
    if (frame === null || typeof id !== "string" || !isTable(table) || value === undefined)
      return await original(first, second, third);
    const json = tools.jsonOf(value);
    await frame.perform(() => replaceDocument(frame, { id, value: json, table }));
    return undefined;
  };
}

/** `(id)` or `(table, id)`. */
function directDelete(original: Method, tools: DirectTools): Method {
  return async (first, second) => {
    const frame = tools.frame();
    const id = second === undefined ? first : second;
    const table = second === undefined ? undefined : first;
    if (frame === null || typeof id !== "string" || !isTable(table)) return await original(first, second);
    await frame.perform(() => removeDocument(frame, id, table));
    return undefined;
  };
}

function isTable(table: unknown): table is string | undefined {
  return table === undefined || typeof table === "string";
}

/** A field that is `undefined` takes the stored one away. */
function plainPatch(fields: unknown): ConvexJson | typeof NOT_PLAIN {
  const json = plainJson(fields);
  if (json === NOT_PLAIN || typeof json !== "object" || json === null || Array.isArray(json)) return NOT_PLAIN;
  // It is plain, so its own names are all there is.
  for (const [name, field] of Object.entries(fields as object))
    if (field === undefined) json[name] = { $undefined: null };
  return json;
}
