// A chatling that is asked to say something aloud: the very words, as a voice and as its text, and one voice at a time.

import { requireBrowser } from "./browser";
import { expect, test } from "./fixtures";
import { conversation, ownLine } from "./pages/chat";
import { hatchAsGuest, say } from "./pages/hatching";

test.use({
  functionEnv: { REPLY_PACE_MS: "0" },
  launchOptions: {
    executablePath: requireBrowser(),
    args: ["--autoplay-policy=no-user-gesture-required", "--disable-gpu"],
  },
});

// Speech is made on this machine, which takes the time it takes.
test.describe.configure({ timeout: 120_000 });

test("X-37 S4-41: asked to say words aloud, a chatling says those, and a second voice never sounds beside the first", async ({
  page,
}) => {
  await hatchAsGuest(page, "Nim");
  const voices = conversation(page, "Nim").getByTestId("voice");
  await say(
    page,
    "Nim",
    "Say out loud: the moon is made of very old cheese, and the mice have known it for a thousand years",
  );
  await expect(voices).toHaveCount(1, { timeout: 30_000 });
  await expect(
    ownLine(page, "Nim", "The moon is made of very old cheese, and the mice have known it for a thousand years."),
  ).toHaveCount(1);
  await say(page, "Nim", "say good night out loud");
  await expect(voices).toHaveCount(2, { timeout: 30_000 });
  await expect(ownLine(page, "Nim", "Good night.")).toHaveCount(1);

  const [first, second] = [voices.nth(0), voices.nth(1)];
  await first.getByRole("button", { name: /^Play: / }).click();
  await expect(first.getByRole("button", { name: /^Pause: / })).toHaveAttribute("data-phase", "playing");
  await second.getByRole("button", { name: /^Play: / }).click();

  await expect(second.getByRole("button", { name: /^Pause: / })).toBeVisible();
  await expect(first.getByRole("button", { name: /^Pause: / })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Now playing" })).toHaveCount(0);
});
