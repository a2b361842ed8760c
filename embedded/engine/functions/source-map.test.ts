// Positions in linked scripts, back to the developer's files.
import { transform } from "esbuild";
import { expect, test } from "vitest";
import { SourceMap } from "./source-map";

const SOURCE = 'export const first = 1;\n\nexport function second(): never {\n  throw new Error("here");\n}\n';

test("a position in generated code is found in its source", async () => {
  const { code, map } = await transform(SOURCE, {
    loader: "ts",
    sourcemap: true,
    sourcefile: "../../convex/deep/file.ts",
    minifyIdentifiers: true,
  });
  const lines = code.split("\n");
  const line = lines.findIndex((text) => text.includes("throw"));
  const column = (lines[line] ?? "").indexOf("throw");

  const original = new SourceMap(map).originalOf(line + 1, column + 1);

  expect(original).toEqual({ file: "../convex/deep/file.ts", line: 4, column: 3 });
});

test("positions outside of every source belong to none", async () => {
  const { map } = await transform(SOURCE, { loader: "ts", sourcemap: true, sourcefile: "file.ts" });

  const original = new SourceMap(map).originalOf(999, 1);

  expect(original).toBeNull();
});

test("files of packages are shown as such", () => {
  const map = JSON.stringify({
    version: 3,
    sources: ["../../../../node_modules/convex/src/server/x.ts"],
    mappings: "AAAA",
  });

  const original = new SourceMap(map).originalOf(1, 1);

  expect(original?.file).toBe("../../node_modules/convex/src/server/x.ts");
});
