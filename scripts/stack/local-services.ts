// The services that run beside the engine on one machine, and the variables by which functions find them. What a person brings
// themselves (AWS, another voice) takes the place of ours, and then ours is not started.

import { createPublicKey } from "node:crypto";
import { join } from "node:path";
import { OWN_STORAGE_NAMES } from "../../lib/storage-env";
import type { LocalKeys } from "./keys";
import type { Ports } from "./ports";

const BUCKET = "chatlings";
const REGION = "us-east-1";

type Variables = Readonly<Record<string, string>>;

export interface LocalServices {
  /** Of the functions, over what the person set. */
  readonly env: Record<string, string>;
  /** For scripts/services.ts; a service that is null is not started. */
  readonly options: ServicesOptions;
}

interface ServicesOptions {
  readonly allowedOrigins: string[];
  readonly objectsDir: string;
  readonly store: {
    port: number;
    bucket: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  } | null;
  readonly cdn: { port: number; baseUrl: string; keyPairId: string; publicKey: string } | null;
  readonly speech: { port: number; apiKey: string } | null;
}

type Setting = { readonly dataDir: string; readonly ports: Ports; readonly keys: LocalKeys; readonly own: Variables };

export function localServices({ dataDir, ports, keys, own }: Setting): LocalServices {
  const hasOwnStorage = OWN_STORAGE_NAMES.some((name) => own[name] !== undefined);
  const hasOwnSpeech = own["TTS_BASE_URL"] !== undefined || own["ELEVENLABS_API_KEY"] !== undefined;
  const credentials = { accessKeyId: keys.storeAccessKeyId, secretAccessKey: keys.storeSecretAccessKey };
  const viewUrl = `http://127.0.0.1:${ports.cdn}`;
  const storage = {
    S3_ENDPOINT: `http://127.0.0.1:${ports.store}`,
    S3_REGION: REGION,
    S3_BUCKET: BUCKET,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    CLOUDFRONT_URL: viewUrl,
    CLOUDFRONT_KEY_PAIR_ID: keys.cdnKeyPairId,
    CLOUDFRONT_PRIVATE_KEY: keys.cdnPrivateKey,
  };
  const speech = {
    TTS_BASE_URL: `http://127.0.0.1:${ports.speech}/v1`,
    TTS_API_KEY: keys.speechKey,
    TTS_MODEL: "built-in",
    TTS_VOICE: "{species}",
    TTS_PRICE_MICROS: "0",
  };
  const publicKey = createPublicKey(keys.cdnPrivateKey).export({ type: "spki", format: "pem" }).toString();
  return {
    env: { ...own, ...(hasOwnStorage ? {} : storage), ...(hasOwnSpeech ? {} : speech) },
    options: {
      allowedOrigins: [`http://localhost:${ports.web}`, `http://127.0.0.1:${ports.web}`],
      objectsDir: join(dataDir, "objects"),
      store: hasOwnStorage ? null : { port: ports.store, bucket: BUCKET, region: REGION, credentials },
      cdn: hasOwnStorage ? null : { port: ports.cdn, baseUrl: viewUrl, keyPairId: keys.cdnKeyPairId, publicKey },
      speech: hasOwnSpeech ? null : { port: ports.speech, apiKey: keys.speechKey },
    },
  };
}
