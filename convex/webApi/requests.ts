// What a request to the HTTP API brings: the parameter at the end of its path, its query and its body, each checked.

import type { z } from "zod";
import type { Endpoint } from "./contract";
import { bodyOf, Refusal } from "./answers";

const PARAMETER = /\{\w+\}$/;

/** Ids are short; anything else is nobody's. */
const ID = /^[\w-]{1,64}$/;

/** The part of the path before the parameter, which the router matches by. */
export function prefixOf(endpoint: Pick<Endpoint, "path">): string {
  return endpoint.path.replace(PARAMETER, "");
}

export function hasParameter(endpoint: Pick<Endpoint, "path">): boolean {
  return PARAMETER.test(endpoint.path);
}

export function parameterOf(endpoint: Pick<Endpoint, "path">, request: Request): string {
  const id = new URL(request.url).pathname.slice(prefixOf(endpoint).length);
  if (!ID.test(id)) throw new Refusal(404, "not_found", "There is nothing with that id.");
  return id;
}

/** Whether the path is this endpoint's, whatever its method. */
export function isAt(endpoint: Pick<Endpoint, "path">, pathname: string): boolean {
  const prefix = prefixOf(endpoint);
  return hasParameter(endpoint)
    ? pathname.startsWith(prefix) && ID.test(pathname.slice(prefix.length))
    : pathname === prefix;
}

export function queryOf<T>(schema: z.ZodType<T>, request: Request): T {
  return checked(schema, Object.fromEntries(new URL(request.url).searchParams));
}

export async function jsonOf<T>(schema: z.ZodType<T>, request: Request): Promise<T> {
  return checked(schema, await bodyOf(request));
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new Refusal(400, "input_invalid", `${field === "" ? "The request" : field} is not as it should be.`);
}
