// Reads a data folder from end to end and says what is wrong with it. Ends with 1 when something is.

import { resolve } from "node:path";
import { verifyDataFolder } from "../embedded/engine/index";
import { argumentOrUsage, dataDir, engineFolder, failed, summary } from "./stack/data-dir";

const USAGE = `Usage: node scripts/run.mjs engine-verify [FOLDER]

Checks the data folder (CHATLINGS_DATA_DIR, else .data) or a backup: checksums of all rows, indexes against documents,
stored files against their rows. The engine may be running; then a copy of its data file is checked.`;

const argument = argumentOrUsage(USAGE, { isOptional: true });
const folder = argument === null ? dataDir() : resolve(argument);
try {
  const report = await verifyDataFolder(engineFolder(folder));
  for (const problem of report.problems) process.stdout.write(`${problem}\n`);
  if (report.problems.length === 0) process.stdout.write(`${folder} is intact: ${summary(report)}.\n`);
  else process.stdout.write(`${folder} is damaged: ${report.problems.length} problems.\n`);
  process.exit(report.problems.length === 0 ? 0 : 1);
} catch (error) {
  failed(error);
}
