// Serves the page of page.tsx and opens it in a real Chromium.

import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { build } from "esbuild";

import { requireBrowser } from "../../e2e/browser";

const ENTRY = fileURLToPath(new URL("./page.tsx", import.meta.url));

export interface PageOptions {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly fetchToken: (isForced: boolean) => Promise<string | null>;
}

export class ReactPages implements AsyncDisposable {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly origin: string,
  ) {}

  static async open(): Promise<ReactPages> {
    const script = await bundled();
    const server = createServer((request, response) => {
      const isScript = request.url === "/page.js";
      response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
      response.end(isScript ? script : `<!doctype html><main></main><script src="/page.js"></script>`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // A server listening on a host and port always has an address of this kind.
    const { port } = server.address() as AddressInfo;
    const browser = await chromium.launch({
      executablePath: requireBrowser(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    });
    return new ReactPages(browser, server, `http://127.0.0.1:${port}`);
  }

  async page({ settings, fetchToken }: PageOptions): Promise<Page> {
    const page = await this.browser.newPage();
    await page.exposeFunction("fetchToken", fetchToken);
    await page.addInitScript((value) => Object.assign(window, { settings: value }), settings);
    await page.goto(this.origin);
    return page;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function bundled(): Promise<string> {
  const result = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}
