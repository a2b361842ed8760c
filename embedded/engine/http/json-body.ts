// Reads a bounded JSON body and checks its shape; what is wrong becomes a 400 with a sentence.

import type { z } from "zod";

import { HTTP_BODY_BYTES_MAX } from "../limits";
import { HttpError } from "./http-error";

export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.infer<Schema>> {
  const text = await readText(request, HTTP_BODY_BYTES_MAX);
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

/** The limit holds while reading, so a body that claims to be short cannot fill the memory. */
async function readText(request: Request, bytesMax: number): Promise<string> {
  if (request.body === null) return "";
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Web streams are async iterable in Node; the DOM declarations do not say so.
  const body = request.body as unknown as AsyncIterable<Uint8Array>;
  try {
    for await (const part of body) {
      bytes += part.byteLength;
      if (bytes > bytesMax)
        throw new HttpError(413, "RequestTooLarge", `A request's body may have at most ${bytesMax} bytes.`);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, "UnreadableBody", "The request's body could not be read.");
  }
  return Buffer.concat(parts).toString();
}
