// Settings from the environment: defaults, names, and errors that say which variable is wrong.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { environmentProblems, FUNCTION_VARIABLES, parseBackendEnv, requireEnv } from "./env";

describe("brains", () => {
  test("M-2: with nothing set there is no provider, and that is no error", () => {
    expect(parseBackendEnv({}).endpoints).toEqual([]);
  });

  test("S4-33 S4-32: keys alone bring the default addresses and models, primary first", () => {
    const { endpoints } = parseBackendEnv({ LLM_API_KEY_PRIMARY: "a", LLM_API_KEY_FALLBACK: "b" });

    expect(endpoints).toEqual([
      { brain: "primary", baseUrl: "https://api.deepseek.com", apiKey: "a", model: "deepseek-chat" },
      {
        brain: "fallback",
        baseUrl: "https://api.together.xyz/v1",
        apiKey: "b",
        model: "meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo",
      },
    ]);
  });

  test("S3-33: sampling has its defaults and each can be overridden", () => {
    const defaults = parseBackendEnv({}).sampling;
    const changed = parseBackendEnv({ LLM_TEMPERATURE: "1.2", LLM_MAX_TOKENS: "300" }).sampling;

    expect(defaults).toEqual({
      max_tokens: 2048,
      temperature: 0.7,
      top_p: 0.9,
      frequency_penalty: 0.1,
      presence_penalty: 0.1,
    });
    expect(changed).toEqual({ ...defaults, temperature: 1.2, max_tokens: 300 });
  });

  test("an empty value means not set", () => {
    expect(parseBackendEnv({ LLM_API_KEY_PRIMARY: " ", LLM_TIMEOUT_MS: "" })).toMatchObject({
      endpoints: [],
      timeoutMs: 30_000,
    });
  });
});

describe("mistakes", () => {
  test.each([
    ["LLM_BASE_URL_PRIMARY", "not a url"],
    ["LLM_TIMEOUT_MS", "soon"],
    ["LLM_TEMPERATURE", "9"],
    ["TEXT_AT_ZERO", "maybe"],
    ["LOG_LEVEL", "loud"],
  ])("S3-60: a wrong %s names itself and does not show its value", (name, value) => {
    const attempt = () => parseBackendEnv({ [name]: value });

    expect(attempt).toThrow(name);
    expect(attempt).not.toThrow(value);
  });

  test("S3-60: a missing required variable names itself", () => {
    expect(() => requireEnv("JWT_PRIVATE_KEY", {})).toThrow("JWT_PRIVATE_KEY");
    expect(environmentProblems({ CONVEX_SITE_URL: "x", JWKS: "x", SITE_URL: "x", ALTCHA_HMAC_KEY: "x" })).toEqual([
      expect.stringContaining("JWT_PRIVATE_KEY is missing"),
    ]);
  });

  test("S3-60: the example file names every variable that functions read", () => {
    const example = readFileSync(".env.example", "utf8");

    for (const name of FUNCTION_VARIABLES) expect(example).toMatch(new RegExp(`^#? ?${name}=`, "m"));
  });
});
