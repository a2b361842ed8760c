// Voice notes from the microphone to the ear, with the browser's pretend microphone: recorded, heard, sent, played, one at a time.

import { expect, test } from "./fixtures";
import { requireBrowser } from "./browser";
import { conversation, ownBubble } from "./pages/chat";
import { composer, hatchAsGuest, say } from "./pages/hatching";
import { tray } from "./pages/media";
import { ownVoices, recordNote } from "./pages/voice";

test.use({
  launchOptions: {
    executablePath: requireBrowser(),
    args: ["--use-fake-device-for-media-stream", "--autoplay-policy=no-user-gesture-required", "--disable-gpu"],
  },
});

// A recording takes the time it takes.
test.describe.configure({ timeout: 120_000 });

test("X-37 S3-38: a voice reply is silent until somebody turns voices on, and then plays by itself", async ({
  page,
}) => {
  await hatchAsGuest(page, "Nori");
  const playing = page.getByRole("region", { name: "Now playing" });
  const replies = conversation(page, "Nori").getByTestId("voice");
  await say(page, "Nori", "Tell me about rain out loud");
  await expect(replies).toHaveCount(1, { timeout: 30_000 });
  await expect(playing).toHaveCount(0);

  await replies.getByRole("button", { name: "Sound of voices" }).click();
  await page.getByRole("switch", { name: "Play new voice replies by themselves" }).press("Space");
  await page.keyboard.press("Escape");
  await say(page, "Nori", "Tell me about snow out loud");

  await expect(replies).toHaveCount(2, { timeout: 30_000 });
  await expect(playing).toContainText("Nori’s voice");
  await expect(replies.nth(1).getByRole("button", { name: /^Pause: .* from Nori$/ })).toBeVisible();
});

test.describe("with a microphone", () => {
  test.use({ permissions: ["microphone"] });

  test("S4-44 S4-38 S4-45 S4-47 M-14: a voice note is recorded, heard before it is sent, sent with a note, and played", async ({
    page,
    context,
  }) => {
    const url = await hatchAsGuest(page, "Pip");
    await recordNote(page, async (bar) => {
      await bar.getByRole("button", { name: "Pause" }).click();
      await expect(bar.getByText("Paused")).toHaveCount(1);
      await bar.getByRole("button", { name: "Go on recording" }).click();
    });
    await expect(composer(page, "Pip")).toBeFocused();
    const preview = tray(page).getByTestId("voice-preview");
    await preview.getByRole("button", { name: "Play: your voice note" }).click();
    await expect(preview.getByRole("button", { name: "Pause: your voice note" })).toBeVisible();
    await composer(page, "Pip").fill("I say hello in it");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(ownVoices(page, "Pip")).toHaveCount(1, { timeout: 30_000 });
    await expect(ownBubble(page, "Pip", "I say hello in it")).toHaveCount(1);

    const other = await context.newPage();
    await other.goto(url);
    const voice = ownVoices(other, "Pip").first();
    const piece = other.waitForResponse(
      (response) => response.url().includes("Signature=") && response.status() === 206,
    );
    await voice.getByRole("button", { name: /^Play: Voice message, \d+ seconds? from You/ }).click();
    await piece; // it is read in pieces, so a long one plays while it comes
    await expect(voice.getByRole("button", { name: /^Pause/ })).toHaveAttribute("data-phase", "playing");
    await expect(other.getByRole("region", { name: "Now playing" })).toContainText("Your voice");
    await expect(voice.getByRole("slider")).toHaveAttribute("aria-valuetext", /^0:(?!00)\d\d of/);
    await other.getByRole("button", { name: "Stop the voice" }).click();
    await expect(other.getByRole("region", { name: "Now playing" })).toHaveCount(0);
  });

  test("S4-45 S3-35 X-43: the place is chosen by keyboard, and the speed is kept over a reload", async ({ page }) => {
    await hatchAsGuest(page, "Moss");
    await recordNote(page);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(ownVoices(page, "Moss")).toHaveCount(1, { timeout: 30_000 });
    const slider = ownVoices(page, "Moss")
      .first()
      .getByRole("slider", { name: /Position/ });
    await slider.focus();
    await page.keyboard.press("End");
    await expect(slider).toHaveAttribute("aria-valuetext", /^(0:(?!00)\d\d) of \1$/);
    await page.keyboard.press("Home");
    await expect(slider).toHaveAttribute("aria-valuetext", /^0:00 of/);

    await ownVoices(page, "Moss").first().getByRole("button", { name: "Speed 1 times. Change" }).click();
    await page.reload();

    await ownVoices(page, "Moss").first().getByRole("button", { name: /^Play/ }).click();
    await expect(
      ownVoices(page, "Moss").first().getByRole("button", { name: "Speed 1.25 times. Change" }),
    ).toBeVisible();
    await expect(
      ownVoices(page, "Moss")
        .first()
        .getByRole("button", { name: /^Pause/ }),
    ).toBeVisible();
  });

  test("X-37 S3-38: two voices never sound together: the second waits its turn or takes over", async ({ page }) => {
    await hatchAsGuest(page, "Fern");
    await recordNote(page);
    await recordNote(page);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(ownVoices(page, "Fern")).toHaveCount(2, { timeout: 30_000 });
    const [first, second] = [ownVoices(page, "Fern").nth(0), ownVoices(page, "Fern").nth(1)];

    await first.getByRole("button", { name: /^Play/ }).click();
    await second.getByRole("button", { name: "Play after the one that plays now" }).click();
    await expect(page.getByRole("region", { name: "Now playing" })).toContainText("then 1 more");
    await expect(second.getByRole("button", { name: /^Pause/ })).toBeVisible();
    await expect(first.getByRole("button", { name: /^Play: / })).toBeVisible();
    await expect(page.getByRole("region", { name: "Now playing" })).toHaveCount(0);
  });

  test("S4-44: a recording is thrown away, and one that is left behind waits in the chat", async ({ page }) => {
    const url = await hatchAsGuest(page, "Bean");
    await page.getByRole("button", { name: "Record a voice note" }).click();
    const bar = page.getByRole("region", { name: "Recording a voice note" });
    await expect(bar).toContainText(/0:(?!00)\d\d/);
    await bar.getByRole("button", { name: "Throw the recording away" }).click();
    await expect(page.getByRole("button", { name: "Record a voice note" })).toBeFocused();
    await expect(tray(page)).toHaveCount(0);

    await page.getByRole("button", { name: "Record a voice note" }).click();
    await expect(bar).toContainText(/0:(?!00)\d\d/);
    await page.getByRole("navigation").getByRole("link", { name: "Chats" }).click();
    await page.waitForURL(/\/chat$/);
    await page.getByRole("main").getByRole("link", { name: /Bean/ }).first().click();
    await page.waitForURL(url);

    await expect(tray(page).getByTestId("voice-preview")).toBeVisible();
  });
});

test.describe("where the microphone is refused", () => {
  test.use({ permissions: [] });

  test("S4-44: it is said what to do, and writing goes on", async ({ page }) => {
    await hatchAsGuest(page, "Wren");

    await page.getByRole("button", { name: "Record a voice note" }).click();

    const note = page.getByRole("alert").filter({ hasText: "microphone" });
    await expect(note).toContainText("You can also write");
    await note.getByRole("button", { name: "Close this note" }).click();
    await composer(page, "Wren").fill("Then I write");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(conversation(page, "Wren").getByText("Then I write")).toBeVisible();
  });
});
