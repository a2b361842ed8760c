// The security headers of every page (S3-50): what the page may load, where it may connect, and who may frame it.

export interface PolicyInput {
  readonly nonce: string;
  readonly convexUrl: string;
  /** Origins where browsers upload to and load pictures and sounds from; null where there is none. */
  readonly media: { readonly upload: string | null; readonly view: string | null };
  readonly isDevelopment: boolean;
  /** True when the visitor came over TLS; plain http on one machine must not be told to upgrade. */
  readonly isHttps: boolean;
  /** Cloudflare's human check: its script comes by our nonce, and it shows itself in a frame. */
  readonly usesTurnstile: boolean;
}

const TURNSTILE_ORIGIN = "https://challenges.cloudflare.com";

/** The Content-Security-Policy of one response. Scripts run only with this response's nonce. */
export function contentSecurityPolicy(input: PolicyInput): string {
  const { nonce, convexUrl, media, isDevelopment, isHttps, usesTurnstile } = input;
  // React's development build evaluates strings to rebuild server stacks; production never does.
  const evaluate = isDevelopment ? " 'unsafe-eval'" : "";
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    // The component kit writes style attributes; they cannot run code.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${and(media.view)}`,
    `media-src 'self' blob:${and(media.view)}`,
    "font-src 'self'",
    // Sounds are also fetched, to draw their waveform.
    `connect-src ${connectSources(convexUrl).join(" ")}${and(media.upload)}${and(media.view)}`,
    "worker-src 'self' blob:",
    ...(usesTurnstile ? [`frame-src ${TURNSTILE_ORIGIN}`] : []),
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** The hardening headers that are the same for every response. */
export function hardeningHeaders(isHttps: boolean): readonly (readonly [name: string, value: string])[] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), microphone=(self), geolocation=(), payment=(), usb=(), browsing-topics=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ...(isHttps ? [["Strict-Transport-Security", "max-age=31536000; includeSubDomains"] as const] : []),
  ];
}

function and(origin: string | null): string {
  return origin === null ? "" : ` ${origin}`;
}

function connectSources(convexUrl: string): string[] {
  const backend = new URL(convexUrl);
  const socketScheme = backend.protocol === "https:" ? "wss:" : "ws:";
  return ["'self'", backend.origin, `${socketScheme}//${backend.host}`];
}
