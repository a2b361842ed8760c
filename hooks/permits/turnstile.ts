// Cloudflare's invisible check (S4-30): loads its script once, with this page's nonce, renders the widget when a token is wanted,
// and gives the token. Nothing is loaded unless the backend asks for this check.

import { AppError } from "@/lib/errors";

const SCRIPT_URL = "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit";

/** A script or a verdict that has not come by then will not come. */
const SCRIPT_MS_MAX = 10_000;
const TOKEN_MS_MAX = 20_000;

/** The part of Cloudflare's API that is used. */
interface TurnstileApi {
  render(
    element: HTMLElement,
    options: {
      sitekey: string;
      action: string;
      size: "invisible";
      callback: (token: string) => void;
      "error-callback": () => boolean;
      "timeout-callback": () => void;
    },
  ): string;
  remove(widgetId: string): void;
}

declare global {
  interface Window {
    turnstile?: TurnstileApi;
  }
}

/** A fresh token; each is good for one exchange. Throws check_unavailable when Cloudflare cannot be reached. */
export async function turnstileToken(siteKey: string, action: string): Promise<string> {
  const api = await loadedApi();
  const element = document.createElement("div");
  document.body.append(element);
  let widgetId: string | null = null;
  try {
    return await within(
      TOKEN_MS_MAX,
      new Promise((resolve, reject) => {
        const fail = (): void => reject(new AppError("check_failed"));
        widgetId = api.render(element, {
          sitekey: siteKey,
          action,
          size: "invisible",
          callback: resolve,
          "error-callback": () => {
            fail();
            return true; // handled: nothing for the console
          },
          "timeout-callback": fail,
        });
      }),
    );
  } finally {
    if (widgetId !== null) api.remove(widgetId);
    element.remove();
  }
}

let loading: Promise<TurnstileApi> | null = null;

/** A load that failed is tried again by the next one who wants a token. */
function loadedApi(): Promise<TurnstileApi> {
  loading ??= within(SCRIPT_MS_MAX, load()).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

function load(): Promise<TurnstileApi> {
  if (window.turnstile !== undefined) return Promise.resolve(window.turnstile);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = SCRIPT_URL;
    script.async = true;
    script.nonce = pageNonce();
    const fail = (): void => {
      script.remove();
      reject(new AppError("check_unavailable"));
    };
    script.addEventListener("error", fail);
    script.addEventListener("load", () => (window.turnstile === undefined ? fail() : resolve(window.turnstile)));
    document.head.append(script);
  });
}

/** Browsers hide the attribute from scripts but keep the property. */
function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("check_unavailable")), ms);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
