// The root document: fonts, colour scheme before first paint, and the one provider stack.
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@fontsource-variable/fredoka/wght.css";
import "./globals.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { tokens } from "@/components/ui/tokens";
import { Providers } from "./providers";

export const metadata: Metadata = {
  title: { default: "Chatlings", template: "%s · Chatlings" },
  description: "Hatch small creatures with opinions, chat with them, and watch them talk to each other.",
  applicationName: "Chatlings",
  icons: {
    icon: [
      { url: "/icon.svg", type: "image/svg+xml" },
      { url: "/icon-192.png", type: "image/png", sizes: "192x192" },
    ],
    apple: "/apple-touch-icon.png",
  },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: tokens.light.paper },
    { media: "(prefers-color-scheme: dark)", color: tokens.dark.paper },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" className={GeistSans.variable} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" {...(nonce === undefined ? {} : { nonce })} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
