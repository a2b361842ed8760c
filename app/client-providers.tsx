// The browser half of the provider stack: one live connection for everything on the page (S2-20), theme and toasts.
"use client";
import { ConvexAuthNextjsProvider } from "@convex-dev/auth/nextjs";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { ConvexReactClient } from "convex/react";
import { type ReactNode, useState } from "react";
import { cssVariablesResolver, theme } from "@/components/ui/theme";

export function ClientProviders({ convexUrl, children }: { convexUrl: string; children: ReactNode }) {
  const [client] = useState(() => new ConvexReactClient(convexUrl, CLIENT_OPTIONS));
  return (
    <ConvexAuthNextjsProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <Notifications position="top-center" />
        {children}
      </MantineProvider>
    </ConvexAuthNextjsProvider>
  );
}

// The outbox keeps unsent lines across a reload, so the browser's "changes may be lost" question would be untrue.
const CLIENT_OPTIONS = { unsavedChangesWarning: false };
