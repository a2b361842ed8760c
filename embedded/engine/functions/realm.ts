// One evaluated copy of a linked script with its own globals. Queries and mutations live in one realm, actions in another,
// so that no state of a module, and no forgotten promise, gets from one kind to the other.

import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { CommonJsExports } from "./common-js";
import type { Globals } from "./globals-deterministic";
import type { LinkedScript } from "./link-modules";

export type ModuleNamespace = Readonly<Record<string, unknown>>;

export interface Realm {
  readonly modules: ReadonlyMap<string, ModuleNamespace>;
}

/** `nodeRequire` is given to "use node" code only. */
export function evaluate(
  script: LinkedScript,
  globals: Globals,
  options: { readonly nodeRequire?: boolean } = {},
): Realm {
  const visible: Record<string, unknown> = { ...globals };
  if (options.nodeRequire === true) visible["require"] = createRequire(path.join(process.cwd(), "package.json"));
  else visible["globalThis"] = visible["self"] = shadowGlobal(globals);
  const target = new CommonJsExports();
  const names = ["module", "exports", ...Object.keys(visible)];
  const run = compileFunction(script.code, names, { filename: script.fileName });
  run.call(undefined, target, target.exports, ...Object.values(visible));
  return { modules: target.moduleTable() };
}

/** `globalThis.fetch` must be the same as `fetch`; everything that is not ours is inherited. */
function shadowGlobal(globals: Globals): object {
  const shadow: Record<string, unknown> = Object.create(globalThis);
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(shadow, name, { value, writable: true, configurable: true, enumerable: false });
  }
  return shadow;
}
