// Runs the services beside the engine in one process: the object store, the CDN before it, and speech. `scripts/stack/stack.ts`
// starts it, waits for its ready message, and stops it.

import { z } from "zod";
import { createCdn } from "../embedded/cdn/app";
import { createObjectStore } from "../embedded/object-store/app";
import { listen, type Listening } from "../embedded/object-store/listen";
import { openObjectFiles } from "../embedded/object-store/object-files";
import { createSpeechApp } from "../embedded/speech/app";

const vOptions = z.object({
  allowedOrigins: z.array(z.string()),
  objectsDir: z.string(),
  store: z
    .object({
      port: z.number().int(),
      bucket: z.string(),
      region: z.string(),
      credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
    })
    .nullable(),
  cdn: z
    .object({ port: z.number().int(), baseUrl: z.string(), keyPairId: z.string(), publicKey: z.string() })
    .nullable(),
  speech: z.object({ port: z.number().int(), apiKey: z.string() }).nullable(),
});

type Started = { stop(): Promise<void> };

const options = vOptions.parse(JSON.parse(process.env["CHATLINGS_SERVICES_OPTIONS"] ?? "null"));
const started = [...(await startStorage()), ...(await startSpeech())];
process.send?.({ kind: "ready" });

async function startStorage(): Promise<Started[]> {
  const { store, cdn, allowedOrigins, objectsDir } = options;
  if (store === null || cdn === null) return [];
  const files = await openObjectFiles(objectsDir);
  const report = (error: unknown): void => console.error("storage:", error);
  return [
    stopping(await listen(createObjectStore({ ...store, files, allowedOrigins, report }), store.port)),
    stopping(await listen(createCdn({ ...cdn, files, allowedOrigins, report }), cdn.port)),
  ];
}

async function startSpeech(): Promise<Started[]> {
  if (options.speech === null) return [];
  const app = createSpeechApp({ apiKey: options.speech.apiKey });
  return [stopping(await listen(app, options.speech.port)), app];
}

function stopping(listening: Listening): Started {
  return { stop: async () => await listening.close() };
}

let isStopping = false;
const stop = (): void => {
  if (isStopping) return;
  isStopping = true;
  Promise.all(started.map((service) => service.stop())).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The parent is gone, however it ended: nobody is left to stop this process.
process.on("disconnect", stop);
