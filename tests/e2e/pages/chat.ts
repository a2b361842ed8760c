// What a test looks at in a chat: stored bubbles, the reply in the making, the labels below.

import { expect, type Locator, type Page } from "@playwright/test";

export function conversation(page: Page, name: string): Locator {
  return page.getByRole("region", { name: `Conversation with ${name}` });
}

/** Bubbles of stored or waiting lines, oldest first; a reply in the making is not among them. */
export function bubbles(page: Page, name: string): Locator {
  return conversation(page, name).locator("p[data-status]:visible");
}

export function ownBubble(page: Page, name: string, text: string): Locator {
  return bubbles(page, name).filter({ hasText: text });
}

/** The line that says exactly this; a chatling likes to take words up. */
export function ownLine(page: Page, name: string, text: string): Locator {
  return bubbles(page, name).and(page.getByText(text, { exact: true }));
}

/** Waits until nobody is thinking or talking any more and the newest bubble is the chatling's; gives its text. */
export async function settledReply(page: Page, name: string, bubbleCount: number): Promise<string> {
  await expect(bubbles(page, name)).toHaveCount(bubbleCount, { timeout: 30_000 });
  await expect(page.getByText(new RegExp(`${name} is (thinking|talking)`))).toHaveCount(0);
  return await bubbles(page, name).last().innerText();
}
