// The browser half of the provider stack: one live connection for everything on the page (S2-20), theme and toasts.
"use client";
import { ConvexAuthNextjsProvider } from "@convex-dev/auth/nextjs";
import { useAuthToken } from "@convex-dev/auth/react";
import { MantineProvider } from "@mantine/core";
import { ConvexReactClient } from "convex/react";
import { decodeJwt } from "jose";
import { type ReactNode, useState } from "react";
import { cssVariablesResolver, theme } from "@/components/ui/theme";
import { Toasts } from "@/components/ui/toasts";
import { loggerOf, reportingFailures } from "@/lib/refusals";

export function ClientProviders({ convexUrl, children }: { convexUrl: string; children: ReactNode }) {
  const [client] = useState(() => liveClient(convexUrl));
  return (
    <ConvexAuthNextjsProvider key={useSessionCount()} client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <Toasts />
        {children}
      </MantineProvider>
    </ConvexAuthNextjsProvider>
  );
}

/**
 * Grows when one session takes the place of another (a guest becomes an account, here or in another tab). The live
 * client only asks for a token when somebody signs in or out, so it would go on with the session that has just ended.
 */
function useSessionCount(): number {
  const session = sessionOf(useAuthToken());
  const [seen, setSeen] = useState({ session, count: 0 });
  if (session === null || session === seen.session) return seen.count;
  const count = seen.session === null ? seen.count : seen.count + 1;
  setSeen({ session, count });
  return count;
}

/** A token's subject names the person and the session; a renewed token of the same session has the same one. */
function sessionOf(token: string | null): string | null {
  if (token === null) return null;
  try {
    return decodeJwt(token).sub ?? null;
  } catch {
    return null; // no token of ours: the backend will refuse it and the client will ask for another
  }
}

function liveClient(url: string): ConvexReactClient {
  // The outbox keeps unsent lines across a reload, so the browser's "changes may be lost" question would be untrue.
  const client = new ConvexReactClient(url, { unsavedChangesWarning: false, logger: loggerOf(console) });
  client.mutation = reportingFailures(client.mutation.bind(client), console);
  client.action = reportingFailures(client.action.bind(client), console);
  return client;
}
