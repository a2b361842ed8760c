// Which files become modules, by the CLI's rules.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { bundleFunctions } from "./bundle";

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

test("functions become modules; tests, generated files, types and dotfiles do not", async () => {
  const dir = await convexFolder({
    "a.ts": "export const a = 1;",
    "deep/b.ts": "export const b = 2;",
    "a.test.ts": "export const t = 1;",
    "_generated/api.ts": "export const g = 1;",
    ".hidden.ts": "export const h = 1;",
    "types.ts": "type OnlyTypes = string;",
    "with space.ts": "export const s = 1;",
    "notes.md": "no code",
    "schema.ts": "export default {};",
    "part/convex.config.ts": "export default {};",
    "part/c.ts": "export const c = 1;",
  });

  const code = await bundleFunctions(dir);

  expect(code.app.modules.map((module) => module.path)).toEqual(["a.js", "deep/b.js"]);
  expect(code.app.schema?.path).toBe("schema.js");
});

test('"use node" counts before the first statement, below comments, and nowhere else', async () => {
  const dir = await convexFolder({
    "native.ts": '// why\n/* more */\n"use node";\nimport "node:fs";\nexport const a = 1;',
    "plain.ts": 'export const text = "use node";',
  });

  const { app } = await bundleFunctions(dir);

  expect(app.modules.map((module) => [module.path, module.environment])).toEqual([
    ["plain.js", "isolate"],
    ["native.js", "node"],
  ]);
});

test("routes cannot move to Node", async () => {
  const dir = await convexFolder({ "http.ts": '"use node";\nexport default {};' });

  await expect(bundleFunctions(dir)).rejects.toThrow('"use node" directive is not allowed for http.ts.');
});

test("what two modules share is bundled once, and maps point to the sources", async () => {
  const dir = await convexFolder({
    "a.ts": 'import { shared } from "./lib/shared";\nexport const a = shared;',
    "b.ts": 'import { shared } from "./lib/shared";\nexport const b = shared;',
    "lib/shared.ts": "export const shared = { only: 'once' };",
  });

  const { app } = await bundleFunctions(dir);

  expect(app.modules.filter((module) => module.source.includes('"once"'))).toHaveLength(1);
  expect(app.modules.find((module) => module.path === "a.js")?.sourceMap).toContain("/a.ts");
});

test("a package stays an import where convex.json and package.json name it, and the code is for Node", async () => {
  const dir = await convexFolder({
    "../convex.json": '{ "node": { "externalPackages": ["outer", "@scope/outer", "unlisted"] } }',
    "../package.json": '{ "dependencies": { "outer": "1", "@scope/outer": "1", "inner": "1" } }',
    "../node_modules/inner/index.js": "export const inner = 'bundled';",
    "../node_modules/unlisted/index.js": "export const unlisted = 'bundled';",
    "native.ts":
      '"use node";\nimport "outer/deep";\nimport "@scope/outer";\nimport { inner } from "inner";\nimport { unlisted } from "unlisted";\nexport const a = [inner, unlisted];',
  });

  const { app } = await bundleFunctions(dir);

  const imports = [...(app.modules[0]?.source ?? "").matchAll(/import ?"(.*)"/g)].map(([, name]) => name);
  expect(imports).toEqual(["outer/deep", "@scope/outer"]);
});

test("code for the Convex runtime cannot leave a package out", async () => {
  const dir = await convexFolder({
    "../convex.json": '{ "node": { "externalPackages": ["outer"] } }',
    "../package.json": '{ "dependencies": { "outer": "1" } }',
    "plain.ts": 'import "outer";\nexport const a = 1;',
  });

  await expect(bundleFunctions(dir)).rejects.toThrow('Could not resolve "outer"');
});

async function convexFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "bundle-"));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, "convex", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return path.join(root, "convex");
}
