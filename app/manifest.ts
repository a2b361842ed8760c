// What a phone needs to put Chatlings on its home screen.
import type { MetadataRoute } from "next";
import { tokens } from "@/components/ui/tokens";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Chatlings",
    short_name: "Chatlings",
    description: "Hatch small creatures with opinions, chat with them, and watch them talk to each other.",
    start_url: "/chat",
    display: "standalone",
    background_color: tokens.light.paper,
    theme_color: tokens.light.paper,
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
  };
}
