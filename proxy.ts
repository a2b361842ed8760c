// Runs before every page: sessions in HttpOnly cookies, the nonce of this response, and the security headers.
import {
  convexAuthNextjsMiddleware,
  createRouteMatcher,
  nextjsMiddlewareRedirect,
} from "@convex-dev/auth/nextjs/server";
import { type NextFetchEvent, type NextRequest, NextResponse } from "next/server";
import { leadsNowhere } from "./lib/dead-addresses";
import { mediaOrigins, requireConvexUrl, usesTurnstile } from "./lib/env-public";
import { signInPath } from "./lib/safe-path";
import { contentSecurityPolicy, hardeningHeaders } from "./lib/security-headers";

const AUTH_ROUTE = "/api/auth";
/** As long as the backend keeps a session: a guest who closes the browser still has the chatling tomorrow. */
const SESSION_SECONDS = 30 * 24 * 60 * 60;
const BACKEND_CHECK_MS = 2_000;

const needsSession = createRouteMatcher([
  "/chat(.*)",
  "/chatlings(.*)",
  "/settings(.*)",
  "/upgrade(.*)",
  "/notifications(.*)",
  "/lost(.*)",
  "/operator(.*)",
]);

export const config = {
  matcher: ["/((?!_next/static|_next/image|.*\\.(?:svg|png|jpg|ico|webp|woff2|webmanifest|txt)$).*)"],
};

export async function proxy(request: NextRequest, event: NextFetchEvent): Promise<Response> {
  const convexUrl = requireConvexUrl();
  const isHttps = (request.headers.get("x-forwarded-proto") ?? request.nextUrl.protocol).startsWith("https");
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({
    nonce,
    convexUrl,
    media: mediaOrigins(),
    isHttps,
    usesTurnstile: usesTurnstile(),
    isDevelopment: process.env.NODE_ENV === "development",
  });

  const withSession = convexAuthNextjsMiddleware(
    async (authenticated, { convexAuth }) => {
      if (needsSession(authenticated) && (await convexAuth.getToken()) === undefined) {
        const { pathname, search } = authenticated.nextUrl;
        return nextjsMiddlewareRedirect(authenticated, signInPath(`${pathname}${search}`));
      }
      const headers = new Headers(authenticated.headers);
      headers.set("x-nonce", nonce);
      headers.set("Content-Security-Policy", policy); // Next.js reads the nonce for its own scripts from here
      // The page streams, so its own answer comes too late for the status.
      const status = leadsNowhere(authenticated.nextUrl.pathname) ? 404 : 200;
      return NextResponse.next({ request: { headers }, status });
    },
    { convexUrl, apiRoute: AUTH_ROUTE, cookieConfig: { maxAge: SESSION_SECONDS }, shouldHandleCode: false },
  );

  // A middleware may answer nothing to mean "go on"; this one always answers.
  const response = await refusalAsError(request, (await withSession(request, event)) ?? NextResponse.next());
  if (await losesSessionByAccident(request, response, convexUrl)) response.headers.delete("set-cookie");
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of hardeningHeaders(isHttps)) response.headers.set(name, value);
  return response;
}

/** The sign-in function answers a refusal as a value (see convex/auth.ts); the browser's auth library expects a 400 with words. */
async function refusalAsError(request: NextRequest, response: Response): Promise<Response> {
  if (request.method !== "POST" || !request.nextUrl.pathname.startsWith(AUTH_ROUTE) || response.status !== 200)
    return response;
  const answer = (await response.clone().json()) as { refusal?: unknown } | null;
  if (answer?.refusal === undefined) return response;
  return NextResponse.json({ error: JSON.stringify(answer.refusal) }, { status: 400 });
}

/**
 * The auth library forgets the session on any failure. Two of these would cost a guest the only way back to a chatling:
 * a mistyped form while becoming an account, and a backend that is restarting while the access token is renewed.
 */
async function losesSessionByAccident(request: NextRequest, response: Response, convexUrl: string): Promise<boolean> {
  const forgets = response.headers.getSetCookie().some((cookie) => /__convexAuthRefreshToken=;/.test(cookie));
  if (!forgets) return false;
  if (request.nextUrl.pathname.startsWith(AUTH_ROUTE)) return response.status === 400;
  return !(await isReachable(convexUrl));
}

async function isReachable(convexUrl: string): Promise<boolean> {
  try {
    await fetch(`${convexUrl}/version`, { signal: AbortSignal.timeout(BACKEND_CHECK_MS), cache: "no-store" });
    return true;
  } catch {
    return false; // refused or silent: restarting, not a verdict about the session
  }
}
