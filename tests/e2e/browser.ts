// Finds a Chromium for the browser tests, or installs one: a newcomer's machine may have none. Never skips silently.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const INSTALLED_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DOWNLOAD_MS_MAX = 180_000;
const PACKAGE_MS_MAX = 300_000;

/** Path of a browser that can be started; installs one if there is none, and throws a sentence if it cannot. */
export function requireBrowser(): string {
  return findBrowser() ?? installBrowser();
}

function findBrowser(): string | null {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH names ${wanted}, which does not exist.`);
    return wanted;
  }
  return [chromium.executablePath(), ...INSTALLED_PATHS].find((path) => path !== "" && existsSync(path)) ?? null;
}

function installBrowser(): string {
  const playwright = join(import.meta.dirname, "../../node_modules/@playwright/test/cli.js");
  spawnSync(process.execPath, [playwright, "install", "--only-shell", "chromium"], {
    timeout: DOWNLOAD_MS_MAX,
    stdio: "ignore",
  });
  const downloaded = findBrowser();
  if (downloaded !== null) return downloaded;
  installPackage();
  const packaged = findBrowser();
  if (packaged !== null) return packaged;
  throw new Error(
    "The browser tests need Chromium: install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH.",
  );
}

function installPackage(): void {
  const prefix = rootPrefix();
  if (process.platform !== "linux" || prefix === null || !existsSync("/usr/bin/apt-get")) return;
  const run = (args: string[]): void => {
    const [command = "apt-get", ...rest] = [...prefix, "apt-get", ...args];
    spawnSync(command, rest, {
      timeout: PACKAGE_MS_MAX,
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  run(["update"]);
  run(["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-color-emoji"]);
}

/** How to run a command as root without a question: directly, through sudo, or not at all. */
function rootPrefix(): string[] | null {
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync("sudo", ["-n", "true"], { stdio: "ignore", timeout: 5_000 });
    return ["sudo", "-n"];
  } catch {
    // No sudo, or it would ask for a password: the caller then says what to install.
    return null;
  }
}
