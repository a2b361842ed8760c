// Joins pushed ES modules into one script per environment, because a script can be compiled with our own globals passed in
// and be garbage-collected after the next push, which Node's module loader cannot do.

import path from "node:path";
import { build, type Plugin } from "esbuild";
import { DeployError } from "./deploy-error";
import type { PushedModule } from "../push/pushed-code";

export interface LinkedScript {
  /** CommonJS text; `exports.modules` maps module paths to their namespaces. */
  readonly code: string;
  /** From positions in `code` to the developer's own files. */
  readonly sourceMap: string;
  /** Name in stack traces; unique per script so that a frame tells where it comes from. */
  readonly fileName: string;
}

type LinkedText = Pick<LinkedScript, "code" | "sourceMap">;

const NAMESPACE = "pushed";

/** Kept for as long as the push is: a change of environment variables evaluates the same text again. */
const linkedTexts = new WeakMap<readonly PushedModule[], Map<string, Promise<LinkedText>>>();

/** `entryPaths` are the modules whose exports can be looked up; the others only have to be reachable. */
export async function linkModules(
  modules: readonly PushedModule[],
  entryPaths: readonly string[],
  { fileName, allowPackages }: { readonly fileName: string; readonly allowPackages: boolean },
): Promise<LinkedScript> {
  const texts = linkedTexts.get(modules) ?? new Map<string, Promise<LinkedText>>();
  linkedTexts.set(modules, texts);
  const key = JSON.stringify([allowPackages, entryPaths]);
  const text = texts.get(key) ?? linkTexts(modules, entryPaths, allowPackages);
  texts.set(key, text);
  return { ...(await text), fileName };
}

async function linkTexts(
  modules: readonly PushedModule[],
  entryPaths: readonly string[],
  allowPackages: boolean,
): Promise<LinkedText> {
  try {
    const result = await build({
      stdin: { contents: entrySource(entryPaths), sourcefile: "entry.js" },
      absWorkingDir: "/",
      bundle: true,
      write: false,
      format: "cjs",
      platform: allowPackages ? "node" : "neutral",
      target: "node20",
      outfile: "linked.js",
      sourcemap: "external",
      sourcesContent: false,
      logLevel: "silent",
      plugins: [pushedModulesPlugin(modules, allowPackages)],
    });
    const code = result.outputFiles.find((file) => file.path.endsWith(".js"))?.text ?? "";
    const sourceMap = result.outputFiles.find((file) => file.path.endsWith(".map"))?.text ?? "";
    return { code, sourceMap };
  } catch (error) {
    throw new DeployError(
      "ModulesInvalid",
      `Failed to link modules: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

function entrySource(entryPaths: readonly string[]): string {
  const imports = entryPaths.map((entry, i) => `import * as m${i} from ${JSON.stringify(`./${entry}`)};`);
  const table = entryPaths.map((entry, i) => `${JSON.stringify(entry)}: m${i}`);
  return `${imports.join("\n")}\nexport const modules = { ${table.join(", ")} };\n`;
}

function pushedModulesPlugin(modules: readonly PushedModule[], allowPackages: boolean): Plugin {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  return {
    name: "pushed-modules",
    setup(build) {
      build.onResolve({ filter: /.*/ }, (args) => {
        if (!args.path.startsWith(".")) {
          if (allowPackages) return { path: args.path, external: true };
          return { errors: [{ text: `Could not resolve "${args.path}" in ${args.importer}` }] };
        }
        const importer = args.namespace === NAMESPACE ? args.importer : "entry.js";
        const resolved = path.posix.join(path.posix.dirname(importer), args.path);
        return { path: resolved, namespace: NAMESPACE, sideEffects: true };
      });
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, (args) => {
        const pushed = byPath.get(args.path);
        if (pushed === undefined) return { errors: [{ text: `Module ${args.path} was not pushed` }] };
        return { contents: withInlineMap(pushed), loader: "js" };
      });
    },
  };
}

/** esbuild composes maps itself when the input carries its own. */
function withInlineMap(module: PushedModule): string {
  const source = module.source.replace(/\n\/\/# sourceMappingURL=[^\n]*\s*$/, "\n");
  if (module.sourceMap === undefined) return source;
  const encoded = Buffer.from(module.sourceMap).toString("base64");
  return `${source}\n//# sourceMappingURL=data:application/json;base64,${encoded}\n`;
}
