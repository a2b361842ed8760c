// What a page may do, word by word.
import { expect, test } from "vitest";
import { mediaOrigins, requireConvexUrl, usesTurnstile } from "./env-public";
import { contentSecurityPolicy, hardeningHeaders } from "./security-headers";

const production = {
  media: { upload: null, view: null },
  nonce: "abc",
  convexUrl: "http://127.0.0.1:3210",
  isDevelopment: false,
  isHttps: false,
  usesTurnstile: false,
};

test("S3-50: scripts run only with the nonce, and nothing is evaluated in production", () => {
  const policy = contentSecurityPolicy(production);

  expect(directive(policy, "script-src")).toBe("'self' 'nonce-abc' 'strict-dynamic'");
  expect(policy).not.toContain("unsafe-eval");
  expect(directive(policy, "object-src")).toBe("'none'");
  expect(directive(policy, "frame-ancestors")).toBe("'none'");
});

test("S3-50: a page may connect to itself and to the backend of this run, and nowhere else", () => {
  expect(directive(contentSecurityPolicy(production), "connect-src")).toBe(
    "'self' http://127.0.0.1:3210 ws://127.0.0.1:3210",
  );
  expect(directive(contentSecurityPolicy({ ...production, convexUrl: "https://a.convex.cloud" }), "connect-src")).toBe(
    "'self' https://a.convex.cloud wss://a.convex.cloud",
  );
});

test("S3-50 S4-04: a page uploads to the store and shows what comes from the CDN, and neither elsewhere nor the other way round", () => {
  const media = mediaOrigins({
    MEDIA_UPLOAD_ORIGIN: "http://127.0.0.1:3212/bucket",
    MEDIA_VIEW_ORIGIN: "https://d1.cloudfront.net",
  });
  const policy = contentSecurityPolicy({ ...production, media });

  expect(directive(policy, "connect-src")).toContain(" http://127.0.0.1:3212 https://d1.cloudfront.net");
  expect(directive(policy, "img-src")).toBe("'self' data: blob: https://d1.cloudfront.net");
  expect(directive(policy, "media-src")).toBe("'self' blob: https://d1.cloudfront.net");
  expect(mediaOrigins({ MEDIA_UPLOAD_ORIGIN: "javascript:alert(1)", MEDIA_VIEW_ORIGIN: "" })).toEqual({
    upload: null,
    view: null,
  });
});

test("S4-43: a page of ours may ask for the microphone, and no frame in it may", () => {
  const policy = new Map(hardeningHeaders(true)).get("Permissions-Policy");

  expect(policy).toContain("microphone=(self)");
  expect(policy).toContain("camera=()");
});

test("S4-30: Cloudflare's frame is allowed only where its check is used, and its script needs the nonce like any other", () => {
  const without = contentSecurityPolicy({ ...production, usesTurnstile: usesTurnstile({}) });
  const withIt = contentSecurityPolicy({
    ...production,
    usesTurnstile: usesTurnstile({ NEXT_PUBLIC_TURNSTILE_SITE_KEY: "site" }),
  });

  expect(directive(without, "frame-src")).toBeUndefined();
  expect(directive(withIt, "frame-src")).toBe("https://challenges.cloudflare.com");
  expect(directive(withIt, "script-src")).toBe(directive(without, "script-src"));
});

test("only a visit over TLS is told to stay there", () => {
  const names = (isHttps: boolean) => hardeningHeaders(isHttps).map(([name]) => name);

  expect(names(false)).not.toContain("Strict-Transport-Security");
  expect(names(true)).toContain("Strict-Transport-Security");
  expect(contentSecurityPolicy(production)).not.toContain("upgrade-insecure-requests");
  expect(contentSecurityPolicy({ ...production, isHttps: true })).toContain("upgrade-insecure-requests");
});

test("S3-60: a missing or crooked backend address names itself", () => {
  expect(() => requireConvexUrl({})).toThrow("NEXT_PUBLIC_CONVEX_URL is not set");
  expect(() => requireConvexUrl({ NEXT_PUBLIC_CONVEX_URL: "somewhere" })).toThrow(
    "NEXT_PUBLIC_CONVEX_URL is not a web address",
  );
  expect(requireConvexUrl({ NEXT_PUBLIC_CONVEX_URL: "http://127.0.0.1:3210/" })).toBe("http://127.0.0.1:3210");
});

function directive(policy: string, name: string): string | undefined {
  return policy
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);
}
