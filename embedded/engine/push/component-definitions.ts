// Which components an app is made of: its `convex.config` and those it imports, each bundled alone, with the others left as names.

import { existsSync } from "node:fs";
import path from "node:path";
import { build, type OnResolveArgs, type Plugin, type PluginBuild } from "esbuild";
import { definitionImport, type PushedModule } from "./pushed-code";

export interface ComponentDefinition {
  /** Path of its folder from the app's; "" is the app. */
  readonly definitionPath: string;
  readonly folder: string;
  readonly module: PushedModule;
  /** Definition paths of what it imports. */
  readonly dependencies: readonly string[];
}

/** The app's own comes first; nothing when the app has no `convex.config`. */
export async function bundleDefinitions(appFolder: string): Promise<ComponentDefinition[]> {
  const folders = new Set(definitionFile(appFolder) === null ? [] : [appFolder]);
  const definitions: ComponentDefinition[] = [];
  // A set that grows while it is walked: folders found on the way come up later.
  for (const folder of folders) {
    const imported = new Set<string>();
    const definition = await bundleDefinition(appFolder, folder, imported);
    for (const found of imported) folders.add(found);
    const dependencies = [...imported].map((found) => definitionPathOf(appFolder, found));
    definitions.push({ definitionPath: definitionPathOf(appFolder, folder), folder, module: definition, dependencies });
  }
  return definitions;
}

function definitionPathOf(appFolder: string, folder: string): string {
  return path.relative(appFolder, folder).split(path.sep).join("/");
}

function definitionFile(folder: string): string | null {
  const files = ["convex.config.ts", "convex.config.js"].map((name) => path.join(folder, name));
  return files.find((file) => existsSync(file)) ?? null;
}

async function bundleDefinition(appFolder: string, folder: string, imported: Set<string>): Promise<PushedModule> {
  const file = definitionFile(folder) ?? path.join(folder, "convex.config.ts");
  const { outputFiles } = await build({
    entryPoints: [file],
    absWorkingDir: path.dirname(appFolder),
    bundle: true,
    platform: "browser",
    format: "esm",
    target: "esnext",
    conditions: ["convex", "module"],
    outfile: path.join(folder, "convex.config.js"),
    write: false,
    sourcemap: true,
    sourcesContent: false,
    minify: true,
    keepNames: true,
    logLevel: "silent",
    plugins: [componentImports(appFolder, imported)],
  });
  const textOf = (extension: string): string =>
    outputFiles.find((output) => output.path.endsWith(extension))?.text ?? "";
  return { path: "convex.config.js", source: textOf(".js"), sourceMap: textOf(".map"), environment: "isolate" };
}

/** Leaves imports of other definitions in the bundle, under the names that stand for them, and notes their folders. */
function componentImports(appFolder: string, imported: Set<string>): Plugin {
  return {
    name: "component-imports",
    setup(build) {
      build.onResolve({ filter: /convex\.config/ }, async (args) => {
        if (args.kind === "entry-point" || args.namespace !== "file") return;
        const file = await resolvedDefinition(build, args);
        if (file === null) return;
        const folder = path.dirname(file);
        imported.add(folder);
        return { path: `./${definitionImport(definitionPathOf(appFolder, folder))}`, external: true };
      });
    },
  };
}

/** `convex.config.js` in an import may be a `.ts` file on disk. Lookups without a namespace do not come back to the plugin. */
async function resolvedDefinition(
  build: PluginBuild,
  { path: specifier, kind, resolveDir }: OnResolveArgs,
): Promise<string | null> {
  for (const candidate of [specifier, specifier.replace(/\.js$/, ".ts"), `${specifier}.js`, `${specifier}.ts`]) {
    const { path: found, errors } = await build.resolve(candidate, { kind, resolveDir });
    if (errors.length === 0 && found !== "") return found;
  }
  return null;
}
