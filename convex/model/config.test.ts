// Settings that cannot be used cost the provider, never the answer.

import { expect, test } from "vitest";
import { backendEnv } from "./config";

test("M-2: an unusable variable leaves the template brain in charge instead of failing every reply", () => {
  const env = backendEnv({ LLM_API_KEY_PRIMARY: "a-key", LLM_TEMPERATURE: "hot" });

  expect(env.endpoints).toEqual([]);
  expect(env.sampling.temperature).toBe(0.7);
});

test("usable variables are used", () => {
  const env = backendEnv({ LLM_API_KEY_PRIMARY: "a-key", LLM_TEMPERATURE: "0.2" });

  expect(env.endpoints.map((endpoint) => endpoint.brain)).toEqual(["primary"]);
  expect(env.sampling.temperature).toBe(0.2);
});
