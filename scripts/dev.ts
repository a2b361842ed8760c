// `npm run dev`: the whole app on this machine, recompiled and pushed on save. No account, no key, no question.

import { runStack } from "./stack/command";

await runStack("development", (name, line) => process.stdout.write(`${name.padEnd(6)} | ${line}\n`));
