// The brain runs where Convex runs it: bundled, with no Node API and nothing but the language itself.
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";

const BUNDLE_BYTES_MAX = 600_000;

test("M-2: the bundled brain answers in a plain isolate without any platform API", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { templateReply } from "./templateReply"; import { getSpecies } from "./species/catalogue";
        globalThis.answer = templateReply({ seed: "s", species: getSpecies("nibbin"), chatling: { nickname: "Pip", trait: "gentle", mood: "happy" }, history: [], recentLines: [], text: "my dog Biscuit ate my left shoe" });`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
    charset: "utf8",
  });
  const code = outputFiles[0]?.text ?? "";
  // Convex gives its isolates process.env and nothing else of Node.
  const isolate = createContext({ process: { env: {} } });

  runInContext(code, isolate);

  expect(isolate["answer"]).toMatchObject({ kind: "fact" });
  expect(code.length).toBeLessThan(BUNDLE_BYTES_MAX);
});
