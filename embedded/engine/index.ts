// The whole public face of the embedded engine: open one, talk to it, stop it. Everything else is internal.

export { openEngine } from "./engine";
export type { Engine, EngineOptions } from "./engine";
export { backUpDataFolder, restoreDataFolder } from "./operations/copy-folder";
export type { FolderReport } from "./operations/folder-report";
export { verifyDataFolder } from "./operations/verify-folder";
export { bundleFunctions } from "./push/bundle";
export type { PushedCode } from "./push/pushed-code";
