// `npm start`: the built app and the engine on a durable data folder, for real use on one machine. Run `npm run build` first.

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { runStack } from "./stack/command";

if (!existsSync(resolve(import.meta.dirname, "../.next/BUILD_ID"))) {
  process.stderr.write("There is no build yet: run `npm run build` first.\n");
  process.exit(1);
}
await runStack("production", (name, line) => process.stdout.write(`${name.padEnd(6)} | ${line}\n`));
