// `npm run openapi`: writes docs/openapi.json from the schemas of the HTTP API. With --check it changes nothing and fails if the file
// is not what the schemas say.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { openApi } from "../convex/webApi/openapi";

const FILE = resolve(import.meta.dirname, "../docs/openapi.json");

const text = `${JSON.stringify(openApi(), null, 2)}\n`;
const isCurrent = existsSync(FILE) && readFileSync(FILE, "utf8") === text;
if (process.argv.includes("--check")) {
  if (!isCurrent) process.stdout.write("openapi: docs/openapi.json is out of date; run `npm run openapi`\n");
  process.exit(isCurrent ? 0 : 1);
}
writeFileSync(FILE, text);
