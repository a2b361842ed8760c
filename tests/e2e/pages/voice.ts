// Recording a voice note and finding voices in the chat.

import { expect, type Locator, type Page } from "@playwright/test";
import { conversation } from "./chat";
import { tray } from "./media";

/** Records two seconds or so and ends in the tray. `meanwhile` happens while it records. */
export async function recordNote(
  page: Page,
  meanwhile: (bar: Locator) => Promise<void> = async () => {},
): Promise<void> {
  const before = await tray(page).getByTestId("voice-preview").count();
  await page.getByRole("button", { name: "Record a voice note" }).click();
  const bar = page.getByRole("region", { name: "Recording a voice note" });
  await meanwhile(bar);
  await expect(bar).toContainText(/0:(?!0[01])\d\d/);
  await bar.getByRole("button", { name: "Done" }).click();
  await expect(tray(page).getByTestId("voice-preview")).toHaveCount(before + 1);
}

/** The person's own stored voice messages, oldest first; the chatling may answer with a voice as well. */
export function ownVoices(page: Page, name: string): Locator {
  return conversation(page, name)
    .getByTestId("voice")
    .filter({ has: page.getByRole("button", { name: / from You$/ }) });
}
