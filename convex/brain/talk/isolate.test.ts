// Talks are written where Convex runs functions: bundled, with no Node API and nothing but the language itself.

import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("M-2: the bundled writer of talks works in a plain isolate, without any key and any platform API", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { writeTalk } from "./templateTalk"; import { opinionsOf } from "./opinions";
        const actor = (nickname, speciesSlug) => ({ chatlingId: nickname, nickname, speciesSlug, trait: "gentle", mood: "happy", unhappyCount: 0 });
        const cast = [actor("Pip", "nibbin"), actor("Bean", "radikin")];
        const topic = { slug: "soup", statement: "Soup is a drink", category: "food", claims: { agree: ["I sip it."], disagree: ["I chew it."], neutral: ["I wait."] } };
        const stances = opinionsOf(cast, topic, "s");
        globalThis.lines = writeTalk({ seed: "s", topic, cast, stances, outcome: "agreement", openingsLeftOut: [] });`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    charset: "utf8",
  });
  const isolate = createContext({ process: { env: {} } });

  runInContext(outputFiles[0]?.text ?? "", isolate);

  expect(isolate["lines"]).toHaveProperty([0, "text"], expect.stringContaining("Soup is a drink"));
});
