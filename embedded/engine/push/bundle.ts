// The engine's own small bundler: a convex folder in, the same modules out that the official CLI would push. Tests and
// offline starts use it; `convex dev` does its own bundling.

import { existsSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { bundleDefinitions, type ComponentDefinition } from "./component-definitions";
import { findEntryPoints } from "./entry-points";
import { externalPackages, readExternalPackages } from "./external-packages";
import type { ModuleEnvironment, PushedCode, PushedComponent, PushedModule } from "./pushed-code";

/** Only has to be a version the engine knows; the CLI reports the one it really used. */
const SERVER_VERSION = "1.48.0";

interface Implementation {
  readonly schema: PushedModule | null;
  readonly modules: readonly PushedModule[];
}

export async function bundleFunctions(convexDir: string): Promise<PushedCode> {
  const dir = path.resolve(convexDir);
  const definitions = await bundleDefinitions(dir);
  const [implementation, auth, ...components] = await Promise.all([
    bundleImplementation(dir),
    bundleSingle(dir, "auth.config"),
    ...definitions.filter(({ folder }) => folder !== dir).map(bundleComponent),
  ]);
  const app = definitions.find(({ folder }) => folder === dir);
  const modules = [...implementation.modules, ...(auth === null ? [] : [auth])];
  return {
    app: {
      definition: app?.module ?? null,
      dependencies: app?.dependencies ?? [],
      schema: implementation.schema,
      modules,
    },
    components,
    serverVersion: SERVER_VERSION,
  };
}

async function bundleComponent({
  definitionPath,
  folder,
  module,
  dependencies,
}: ComponentDefinition): Promise<PushedComponent> {
  const implementation = await bundleImplementation(folder);
  if (implementation.modules.some(({ environment }) => environment === "node")) {
    throw new Error(`"use node" directive is not supported in components. Remove it from the component at: ${folder}.`);
  }
  return { definitionPath, definition: module, dependencies, ...implementation };
}

async function bundleImplementation(dir: string): Promise<Implementation> {
  const entries = await findEntryPoints(dir);
  const [isolate, node, schema] = await Promise.all([
    bundleModules(dir, entries.isolate, "isolate", "_deps"),
    bundleModules(dir, entries.node, "node", "_deps/node"),
    bundleSingle(dir, "schema"),
  ]);
  return { schema, modules: [...isolate, ...node] };
}

async function bundleSingle(dir: string, name: string): Promise<PushedModule | null> {
  const file = [`${name}.ts`, `${name}.js`]
    .map((base) => path.join(dir, base))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) return null;
  const modules = await bundleModules(dir, [file], "isolate", "_deps", false);
  return modules[0] ?? null;
}

async function bundleModules(
  dir: string,
  entryPoints: readonly string[],
  environment: ModuleEnvironment,
  chunksFolder: string,
  splitting = true,
): Promise<PushedModule[]> {
  if (entryPoints.length === 0) return [];
  const result = await build({
    entryPoints: [...entryPoints],
    absWorkingDir: path.dirname(dir),
    bundle: true,
    platform: environment === "node" ? "node" : "browser",
    format: "esm",
    target: "esnext",
    jsx: "automatic",
    outdir: path.join(path.dirname(dir), "out"),
    outbase: dir,
    conditions: ["convex", "module"],
    plugins: [
      asyncHooksShim(environment),
      externalPackages(environment === "node" ? await readExternalPackages(path.dirname(dir)) : new Set()),
    ],
    write: false,
    sourcemap: true,
    sourcesContent: false,
    splitting,
    chunkNames: `${chunksFolder}/[hash]`,
    treeShaking: true,
    minifySyntax: true,
    // The CLI shortens names and puts them back at run time, for every closure anew; without either a mutation takes a quarter less.
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  return collectModules(path.join(path.dirname(dir), "out"), result.outputFiles, environment);
}

function collectModules(
  outDir: string,
  files: readonly { path: string; text: string }[],
  environment: ModuleEnvironment,
): PushedModule[] {
  const texts = new Map(files.map((file) => [path.relative(outDir, file.path).split(path.sep).join("/"), file.text]));
  const modules: PushedModule[] = [];
  for (const [name, source] of texts) {
    if (name.endsWith(".map")) continue;
    const sourceMap = texts.get(`${name}.map`);
    modules.push({ path: name, source, environment, ...(sourceMap === undefined ? {} : { sourceMap }) });
  }
  return modules.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The Convex runtime has no Node modules, but libraries import this one; the CLI points it at globals as well. */
function asyncHooksShim(environment: ModuleEnvironment): Plugin {
  return {
    name: "async-hooks-shim",
    setup(build) {
      if (environment === "node") return;
      build.onResolve({ filter: /^(node:)?async_hooks$/ }, (args) => ({
        path: args.path,
        namespace: "async-hooks-shim",
      }));
      build.onLoad({ filter: /.*/, namespace: "async-hooks-shim" }, () => ({
        contents:
          "export const { AsyncLocalStorage, AsyncResource } = globalThis; export default { AsyncLocalStorage, AsyncResource };",
      }));
    },
  };
}
