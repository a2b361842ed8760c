// The engine's own copy of convex/server and convex/values, as one script: a realm evaluates it to make the `ctx` of functions that
// run free. Functions bring a copy of their own along, but what it makes is out of reach from outside.

import { build } from "esbuild";
import type { LinkedScript } from "./link-modules";

const SOURCE = `
import * as server from "convex/server";
import * as values from "convex/values";
export const modules = { server, values };
`;

let script: Promise<LinkedScript> | null = null;

/** The same for every deployment of the process. */
export function convexServerScript(): Promise<LinkedScript> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<LinkedScript> {
  const result = await build({
    stdin: { contents: SOURCE, resolveDir: import.meta.dirname, sourcefile: "entry.js" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "neutral",
    target: "node20",
    logLevel: "silent",
  });
  return { code: result.outputFiles[0]?.text ?? "", sourceMap: "", fileName: "convex:server.js" };
}
