// The endpoints of `convex export` and `convex import`. Their progress is watched over the socket, see admin/system-queries.ts.

import { ReadableStream as NodeReadableStream } from "node:stream/web";

import { Hono } from "hono";
import { z } from "zod";

import { DeveloperError } from "../../errors";
import { readJson } from "../../http/json-body";
import type { Transfers } from "./transfers";

const vFinishUpload = z.object({
  import: z.object({
    tableName: z.string().nullish(),
    componentPath: z.string().nullish(),
    mode: z.enum(["requireEmpty", "append", "replace", "replaceAll"]),
    format: z.enum(["csv", "jsonLines", "jsonArray", "zip"]),
  }),
  uploadToken: z.string(),
  partTokens: z.array(z.string()).max(10_000),
});
const vPerform = z.object({ importId: z.string() });

export function transferRoutes({ exports, imports }: Transfers): Hono {
  const app = new Hono();
  app.post("/export/request/zip", (c) => {
    exports.request(c.req.query("includeStorage") === "true");
    return c.json({});
  });
  app.get("/export/zip/:ts", async (c) => {
    const { body, bytes, name } = await exports.download(c.req.param("ts"));
    return new Response(webStream(body), {
      headers: {
        "content-type": "application/zip",
        "content-length": String(bytes),
        "content-disposition": `attachment; filename=${name}`,
      },
    });
  });
  app.post("/import/start_upload", async (c) => c.json({ uploadToken: await imports.startUpload() }));
  app.post("/import/upload_part", async (c) => {
    const { uploadToken = "", partNumber = "" } = c.req.query();
    return c.json(await imports.addPart(uploadToken, Number(partNumber), bodyOf(c.req.raw)));
  });
  app.post("/import/finish_upload", async (c) => {
    const { import: request, uploadToken, partTokens } = await readJson(c.req.raw, vFinishUpload);
    const { format, mode } = request;
    const tableName = request.tableName ?? null;
    if ((format === "zip") !== (tableName === null))
      throw new DeveloperError(
        "BadRequest",
        "A zip names its tables itself; every other format needs the name of one.",
      );
    const componentPath = request.componentPath ?? "";
    const importId = await imports.finishUpload(uploadToken, partTokens, { format, mode, tableName, componentPath });
    return c.json({ importId });
  });
  app.post("/perform_import", async (c) => {
    const { importId } = await readJson(c.req.raw, vPerform);
    imports.perform(importId);
    return c.json({});
  });
  return app;
}

async function* bodyOf({ body }: Request): AsyncGenerator<Uint8Array> {
  // Web streams are async iterable in Node; the DOM declarations do not say so.
  if (body !== null) yield* body as unknown as AsyncIterable<Uint8Array>;
}

function webStream(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  // Node's web stream and the standard type are one and the same object; only their declarations differ.
  return NodeReadableStream.from(bytes) as unknown as ReadableStream<Uint8Array>;
}
