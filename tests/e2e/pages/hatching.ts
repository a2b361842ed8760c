// How a person gets from nothing to a chat: tap the egg, name the creature, go on as a guest or make an account.

import { expect, type Page } from "@playwright/test";

export interface Account {
  readonly email: string;
  readonly password: string;
}

let people = 0;

/** An address nobody else of this test run has. */
export function anAccount(): Account {
  people += 1;
  return { email: `person-${process.pid}-${people}@example.test`, password: "a long enough pass phrase" };
}

export async function openEgg(page: Page): Promise<void> {
  const egg = page.getByRole("button", { name: "Tap the egg" });
  const name = page.getByRole("textbox", { name: "Name" });
  await expect(egg.or(name)).toBeVisible();
  await expect(async () => {
    if (await egg.isVisible()) await egg.click({ timeout: 1_000 });
    await expect(name).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Hatches as a guest and gives the address of the chat once it is open; `origin` where the test has no base address. */
export async function hatchAsGuest(page: Page, name: string, origin = ""): Promise<string> {
  await page.goto(`${origin}/hatch`);
  await openEgg(page);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Go on as a guest" }).click();
  await tellAge(page);
  return await openedChat(page, name);
}

/** Answers the question that everybody is asked before they begin. */
export async function tellAge(page: Page, born = { month: "May", year: "1990" }): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Month" }).selectOption({ label: born.month });
  await dialog.getByRole("combobox", { name: "Year" }).selectOption(born.year);
  await dialog.getByRole("button", { name: "Go on" }).click();
}

/** The address of the chat once it is open. */
export async function openedChat(page: Page, name: string): Promise<string> {
  await page.waitForURL(/\/chat\/[a-z0-9]+$/);
  await expect(composer(page, name)).toBeVisible();
  return page.url();
}

export function composer(page: Page, name: string): ReturnType<Page["getByRole"]> {
  return page.getByRole("textbox", { name: `Message to ${name}` });
}

export async function say(page: Page, name: string, text: string): Promise<void> {
  await composer(page, name).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}
