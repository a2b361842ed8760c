// The names of functions: `dir/mod:fn` is the one form inside the engine; clients and references use several.

export interface FunctionPath {
  /** `dir/mod.js` */
  readonly modulePath: string;
  readonly name: string;
  /** `dir/mod:fn` */
  readonly canonical: string;
}

/** Accepts `dir/mod:fn`, `dir/mod.js:fn`, `dir/mod` and `dir/mod.js`; a missing function is `default`. */
export function parseFunctionPath(text: string): FunctionPath {
  const colon = text.indexOf(":");
  const moduleName = (colon === -1 ? text : text.slice(0, colon)).replace(/\.js$/, "");
  const name = colon === -1 ? "default" : text.slice(colon + 1);
  return { modulePath: `${moduleName}.js`, name, canonical: `${moduleName}:${name}` };
}

/** As errors for developers show it: the default export has no name. */
export function displayPath(path: FunctionPath): string {
  return path.name === "default" ? path.canonical.slice(0, -":default".length) : path.canonical;
}

/** As `_scheduled_functions` shows it: `dir/mod.js:fn`. */
export function storedPath(path: FunctionPath): string {
  return `${path.modulePath}:${path.name}`;
}
