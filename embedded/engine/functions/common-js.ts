// The `module` object a linked script writes its exports to, and how to read the module table back out of it.

import type { ModuleNamespace } from "./realm";

export class CommonJsExports {
  exports: Record<string, unknown> = {};

  /** The entry of every linked script exports one table from module path to namespace. */
  moduleTable(): ReadonlyMap<string, ModuleNamespace> {
    const table = this.exports["modules"];
    if (typeof table !== "object" || table === null) throw new Error("A linked script exported no module table.");
    // link-modules.ts wrote the table from `import * as` bindings.
    return new Map(Object.entries(table as Record<string, ModuleNamespace>));
  }
}
