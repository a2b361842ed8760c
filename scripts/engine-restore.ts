// Puts a backup in the place of the data of this checkout. What was there is kept under another name.

import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { restoreDataFolder } from "../embedded/engine/index";
import { argumentOrUsage, copyKeys, copyObjects, dataDir, engineFolder, failed, summary } from "./stack/data-dir";

const USAGE = `Usage: node scripts/run.mjs engine-restore BACKUP

Replaces the data folder (CHATLINGS_DATA_DIR, else .data) by a copy of BACKUP, made by engine-backup. Stop Chatlings first.
The data that was there stays beside it, as engine.before-restore-DATE.`;

const backup = resolve(argumentOrUsage(USAGE) ?? "");
const to = dataDir();
try {
  mkdirSync(to, { recursive: true });
  const { report, previous } = await restoreDataFolder(engineFolder(backup), engineFolder(to), Date.now());
  copyObjects(backup, to);
  copyKeys(backup, to);
  process.stdout.write(`Restored ${backup} to ${to}: ${summary(report)}.\n`);
  if (previous !== null) process.stdout.write(`What was there before is in ${previous}.\n`);
} catch (error) {
  failed(error);
}
