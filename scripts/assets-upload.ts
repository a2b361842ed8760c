// Puts the pictures of the species into the store of a deployment of your own: `npm run assets:upload`. `npm run dev` and `npm start`
// do it by themselves. It needs the address and the admin or deploy key of the backend, and the S3 variables of .env.example.

import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { requireEnv } from "../lib/env";
import { storeEnv } from "../lib/storage-env";
import { putAlbum } from "./stack/species-album";

if (existsSync(".env.local")) loadEnvFile(".env.local");
if (storeEnv(process.env) === null) {
  console.error(
    "No object store is set up: S3_BUCKET, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY name one. See .env.example.",
  );
  process.exit(1);
}
const uploaded = await putAlbum({
  root: process.cwd(),
  backendUrl: requireEnv("NEXT_PUBLIC_CONVEX_URL"),
  adminKey: requireEnv("CONVEX_DEPLOY_KEY"),
  env: process.env,
});
console.log(`${uploaded} files were uploaded; the album is complete.`);
