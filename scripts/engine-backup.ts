// Copies the data of this checkout into a new folder, while everything runs, and reads the copy back before it says so.

import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { backUpDataFolder } from "../embedded/engine/index";
import { argumentOrUsage, copyKeys, copyObjects, dataDir, engineFolder, failed, summary } from "./stack/data-dir";

const USAGE = `Usage: node scripts/run.mjs engine-backup FOLDER

Copies the data folder (CHATLINGS_DATA_DIR, else .data) to FOLDER, which must not hold a backup yet.
The engine may be running. The copy is one moment, and is read from end to end before this succeeds.`;

const to = resolve(argumentOrUsage(USAGE) ?? "");
const from = dataDir();
try {
  mkdirSync(to, { recursive: true });
  // An earlier backup is refused below, and stays as it is.
  if (!existsSync(engineFolder(to))) copyObjects(from, to);
  const report = await backUpDataFolder(engineFolder(from), engineFolder(to));
  copyObjects(from, to);
  copyKeys(from, to);
  process.stdout.write(`Backed up to ${to}: ${summary(report)}.\n`);
} catch (error) {
  failed(error);
}
