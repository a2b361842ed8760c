// The one provider stack: session from the cookies, then the live client, theme and toasts. Reads the backend's address at run time.
import { ConvexAuthNextjsServerProvider } from "@convex-dev/auth/nextjs/server";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { requireConvexUrl } from "@/lib/env-public";
import { ClientProviders } from "./client-providers";

export async function Providers({ children }: { children: ReactNode }) {
  await connection(); // every page carries its own nonce and session, so none may be prerendered
  return (
    // The browser keeps only the short-lived access token (for the socket); the refresh token stays in an HttpOnly cookie.
    <ConvexAuthNextjsServerProvider storageNamespace="chatlings">
      <ClientProviders convexUrl={requireConvexUrl()}>{children}</ClientProviders>
    </ConvexAuthNextjsServerProvider>
  );
}
