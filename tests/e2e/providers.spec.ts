// Chats through an OpenAI-compatible provider, and what a person sees when it hangs, errs, talks garbage or stops half-way.

import { expect, test as base } from "./fixtures";
import { type FakeLlm, PROVIDER_SECRET, startFakeLlm } from "../fakes/llm";
import { conversation, settledReply } from "./pages/chat";
import { hatchAsGuest, say } from "./pages/hatching";

const test = base.extend<object, { primary: FakeLlm; fallback: FakeLlm }>({
  primary: [
    async ({}, use) => {
      const llm = await startFakeLlm();
      await use(llm);
      await llm.close();
    },
    { scope: "worker" },
  ],
  fallback: [
    async ({}, use) => {
      const llm = await startFakeLlm();
      await use(llm);
      await llm.close();
    },
    { scope: "worker" },
  ],
  functionEnv: [
    async ({ primary, fallback }, use) => {
      await use({
        LLM_BASE_URL_PRIMARY: primary.baseUrl,
        LLM_API_KEY_PRIMARY: "first-key",
        LLM_MODEL_PRIMARY: "first-model",
        LLM_BASE_URL_FALLBACK: fallback.baseUrl,
        LLM_API_KEY_FALLBACK: "second-key",
        LLM_MODEL_FALLBACK: "second-model",
        LLM_TIMEOUT_MS: "1500",
      });
    },
    { scope: "worker" },
  ],
});

test("S4-03 S4-33: with a provider set, the reply is what it streams, without the built-in label", async ({
  page,
  primary,
}) => {
  primary.behave({ kind: "slow", text: "Rain makes the moss sing, and I sing along with it.", slowMs: 60 });
  await hatchAsGuest(page, "Quill");

  await say(page, "Quill", "What do you do when it rains?");
  await expect(conversation(page, "Quill").getByText("Rain makes the moss")).toBeVisible();

  expect(await settledReply(page, "Quill", 3)).toBe("Rain makes the moss sing, and I sing along with it.");
  await expect(conversation(page, "Quill").getByText("built-in brain")).toHaveCount(1);
  expect(primary.requests.at(-1)?.messages.at(-1)).toEqual({ role: "user", content: "What do you do when it rains?" });
});

test("S4-32: when the first provider fails, the second one answers", async ({ page, primary, fallback }) => {
  primary.behave({ kind: "status", status: 500 });
  fallback.behave({ kind: "ok", text: "The second brook answers." });
  await hatchAsGuest(page, "Brook");

  await say(page, "Brook", "Anybody there?");

  expect(await settledReply(page, "Brook", 3)).toBe("The second brook answers.");
});

for (const [what, mode] of [
  ["hang", { kind: "hang" }],
  ["answer with an error", { kind: "status", status: 503 }],
  ["talk garbage", { kind: "garbage" }],
  ["stop in the middle", { kind: "cut", text: "A line that never gets to its" }],
] as const) {
  test(`M-2 S3-32 S3-26 S4-37: when both providers ${what}, the built-in brain answers in one bubble and no provider text is seen`, async ({
    page,
    primary,
    fallback,
  }) => {
    primary.behave(mode);
    fallback.behave(mode);
    await hatchAsGuest(page, "Ember");

    await say(page, "Ember", "Are you still with me?");
    const reply = await settledReply(page, "Ember", 3);

    expect(reply.length).toBeGreaterThan(0);
    expect(reply).not.toContain("A line that never");
    await expect(conversation(page, "Ember").getByText("built-in brain")).toHaveCount(2);
    expect(await page.content()).not.toContain(PROVIDER_SECRET);
  });
}
