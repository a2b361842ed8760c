// The whole public face of the embedded engine: open one, talk to it, stop it. Everything else is internal.

export { openEngine } from "./engine";
export type { Engine, EngineOptions } from "./engine";
export { bundleFunctions } from "./push/bundle";
export type { PushedCode } from "./push/pushed-code";
