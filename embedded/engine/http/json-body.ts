// Reads a JSON body and checks its shape; what is wrong becomes a 400 with a sentence.

import type { z } from "zod";

import { HttpError } from "./http-error";

export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.infer<Schema>> {
  const text = await readText(request);
  let json: unknown;
  try {
    json = JSON.parse(text === "" ? "{}" : text);
  } catch {
    throw new HttpError(400, "InvalidJson", "The request's body is not JSON.");
  }
  return checkShape(json, schema);
}

export function checkShape<Schema extends z.ZodType>(json: unknown, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined ? "" : ` At ${issue.path.join(".") || "the body"}: ${issue.message}.`;
  throw new HttpError(400, "BadRequest", `The request's body has the wrong shape.${where}`);
}

/** Its length is bounded where it comes in, by the listener. */
async function readText(request: Request): Promise<string> {
  if (request.body === null) return "";
  const parts: Uint8Array[] = [];
  // Web streams are async iterable in Node; the DOM declarations do not say so.
  const body = request.body as unknown as AsyncIterable<Uint8Array>;
  try {
    for await (const part of body) parts.push(part);
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, "UnreadableBody", "The request's body could not be read.");
  }
  return Buffer.concat(parts).toString();
}
