// Pictures from choosing to seeing: picked, pasted, dropped; refused before a byte leaves; cut off and tried again; seen by signed addresses.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { bubbles, conversation, ownBubble } from "./pages/chat";
import { composer, hatchAsGuest } from "./pages/hatching";
import { aPicture, aPictureOf, aVideo, fileInput, giveFiles, pictures, tray, uploads } from "./pages/media";

const PICTURE_BYTES_MAX = 3 * 1024 * 1024;

// Files travel through two more services than words do.
test.describe.configure({ timeout: 90_000 });

test("S4-26 S4-14 M-14: a picture is chosen, described and captioned, shows at once, and another tab sees it", async ({
  page,
  context,
}) => {
  const url = await hatchAsGuest(page, "Pip");
  const other = await context.newPage();
  await other.goto(url);
  await expect(bubbles(other, "Pip")).toHaveCount(1);

  await fileInput(page).setInputFiles([await aPicture()]);
  await tray(page).getByPlaceholder("Describe it (optional)").fill("A leaf in the sun");
  await composer(page, "Pip").fill("Look what I found");
  await page.getByRole("button", { name: "Send" }).click();

  await expect(page.getByAltText("A leaf in the sun")).toBeVisible();
  await expect(tray(page)).toHaveCount(0);
  await expect(pictures(page, "Pip")).toHaveCount(1);
  await expect(ownBubble(page, "Pip", "Look what I found")).toHaveCount(1);
  await expect(other.getByAltText("A leaf in the sun")).toBeVisible();
  expect(await isDrawn(other, "A leaf in the sun")).toBe(true);

  await page.goto("/chat");
  await expect(page.getByRole("main").getByRole("link", { name: /Pip/ }).first()).toBeVisible();
});

test("S4-26: a picture can be pasted and dropped, and be taken out again before it is sent", async ({ page }) => {
  await hatchAsGuest(page, "Moss");

  await giveFiles(page, "paste", [await aPicture("pasted.png")]);
  await expect(tray(page).getByRole("listitem")).toHaveCount(1);
  await giveFiles(page, "drop", [await aPicture("dropped.png", "#d9513a")]);
  await expect(tray(page).getByRole("listitem")).toHaveCount(2);
  await tray(page).getByRole("button", { name: "Remove pasted.png" }).click();
  await expect(tray(page).getByAltText(/dropped\.png/)).toBeVisible();
  await page.getByRole("button", { name: "Send" }).click();

  await expect(pictures(page, "Moss")).toHaveCount(1);
});

test("S4-28: one byte over, a wrong type and a damaged file are refused in words before anything is sent", async ({
  page,
}) => {
  await hatchAsGuest(page, "Fern");
  const puts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") puts.push(request.url());
  });
  const refusal = page.getByRole("alert").filter({ hasText: "“" });

  await fileInput(page).setInputFiles([await aPictureOf(PICTURE_BYTES_MAX + 1)]);
  await expect(refusal).toContainText("“large.png” is a little over 3 MB; a picture may have 3 MB.");

  await fileInput(page).setInputFiles([
    { name: "story.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") },
  ]);
  await expect(refusal).toContainText("“story.pdf” cannot be sent here. Pictures (JPEG");

  await fileInput(page).setInputFiles([
    { name: "torn.png", mimeType: "image/png", buffer: Buffer.from("not a picture") },
  ]);
  await expect(refusal).toContainText("“torn.png” could not be opened.");
  await expect(tray(page)).toHaveCount(0);
  expect(puts).toEqual([]);

  await fileInput(page).setInputFiles([await aPictureOf(PICTURE_BYTES_MAX, "full.png")]);
  await expect(tray(page).getByRole("listitem")).toHaveCount(1);
});

test.describe("an upload that is cut off", () => {
  test.use({ expectedErrors: [/net::ERR_/] });

  test("X-44 S4-26: keeps picture and caption, survives leaving the chat, and Retry brings it once", async ({
    page,
  }) => {
    const url = await hatchAsGuest(page, "Juno");
    await page.route(
      (address) => address.pathname.length > 1,
      async (route) => {
        if (route.request().method() === "PUT") await route.abort("connectionreset");
        else await route.fallback();
      },
    );
    await fileInput(page).setInputFiles([await aPicture()]);
    await composer(page, "Juno").fill("My caption");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(uploads(page)).toContainText("The upload was cut off. Your file and your words are kept.");

    await page.getByRole("navigation").getByRole("link", { name: "Chats" }).click();
    await page.waitForURL(/\/chat$/);
    await page.getByRole("main").getByRole("link", { name: /Juno/ }).first().click();
    await page.waitForURL(url);
    await expect(uploads(page)).toContainText("My caption");
    await page.unrouteAll();
    await uploads(page).getByRole("button", { name: "Retry" }).click();

    await expect(uploads(page)).toHaveCount(0);
    await expect(pictures(page, "Juno")).toHaveCount(1);
    await expect(ownBubble(page, "Juno", "My caption")).toHaveCount(1);
  });

  test("S4-26: makes the tab ask before it closes, and can be called off, which gives picture and caption back", async ({
    page,
  }) => {
    await hatchAsGuest(page, "Bean");
    await page.route("**/*", async (route) => {
      if (route.request().method() !== "PUT") await route.fallback(); // a PUT is never answered
    });
    await fileInput(page).setInputFiles([await aPicture("slow.png")]);
    await composer(page, "Bean").fill("Too slow");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(uploads(page).getByRole("progressbar")).toBeVisible();

    const question = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const asked = await question;
    expect(asked.type()).toBe("beforeunload");
    await asked.dismiss();
    await uploads(page).getByRole("button", { name: "Cancel" }).click();

    await expect(uploads(page)).toHaveCount(0);
    await expect(tray(page).getByAltText(/slow\.png/)).toBeVisible();
    await expect(composer(page, "Bean")).toHaveValue("Too slow");
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
});

test("S4-29: all pictures of a chat are asked for in one batch, and a reload shows them by signed addresses", async ({
  page,
}) => {
  await hatchAsGuest(page, "Wren");
  await fileInput(page).setInputFiles([await aPicture("one.png"), await aPicture("two.png", "#d9513a")]);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(pictures(page, "Wren")).toHaveCount(2, { timeout: 30_000 });
  const batches: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) => {
      if (String(payload).includes("signViewBatch")) batches.push(String(payload));
    }),
  );

  await page.reload();

  await expect(pictures(page, "Wren")).toHaveCount(2);
  for (const picture of await pictures(page, "Wren").locator("img").all()) {
    await expect(picture).toHaveAttribute("src", /Signature=/);
    await expect(picture).toHaveJSProperty("naturalWidth", 640);
  }
  expect(batches).toHaveLength(1);
});

test("S4-29: an address that is refused is replaced by a fresh one", async ({ page, pageErrors }) => {
  await hatchAsGuest(page, "Maple");
  await fileInput(page).setInputFiles([await aPicture()]);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(pictures(page, "Maple")).toHaveCount(1);
  let refusals = 1;
  await page.route(/Signature=/, async (route) => {
    if (refusals-- > 0) await route.fulfill({ status: 403, body: "expired" });
    else await route.fallback();
  });

  await page.reload();

  await expect(pictures(page, "Maple").locator("img")).toHaveJSProperty("naturalWidth", 640);
  expect(pageErrors.splice(0)).toEqual([expect.stringContaining("403")]);
});

test("S4-26 M-14: a video is sent with a description and stands in the chat with controls, silent until asked", async ({
  page,
}) => {
  await hatchAsGuest(page, "Nori");
  await fileInput(page).setInputFiles([await aVideo(page)]);
  await tray(page).getByPlaceholder("Describe it (optional)").fill("A square that turns green");
  await page.getByRole("button", { name: "Send" }).click();
  const video = conversation(page, "Nori").locator("figure video");
  await expect(video).toHaveCount(1);

  await page.reload();

  await expect(video).toHaveAttribute("src", /Signature=/);
  await expect(video).toHaveAccessibleName(/^Video.*: A square that turns green$/);
  await expect(video).toHaveJSProperty("muted", true);
  await expect(video).toHaveJSProperty("controls", true);
  await expect(video).toHaveJSProperty("readyState", 4);
  await expect(conversation(page, "Nori").getByText("A square that turns green")).toBeVisible();
});

test("X-43: a picture opens large by keyboard, with its caption, and Escape leads back to it", async ({ page }) => {
  await hatchAsGuest(page, "Sorrel");
  await fileInput(page).setInputFiles([await aPicture()]);
  await composer(page, "Sorrel").fill("By the pond");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(pictures(page, "Sorrel")).toHaveCount(1);

  await pictures(page, "Sorrel").focus();
  await page.keyboard.press("Enter");
  const large = page.getByRole("dialog", { name: "Your picture" });
  await expect(large.getByAltText("Picture")).toBeVisible();
  await expect(large).toContainText("By the pond");
  await page.keyboard.press("Tab");
  await expect(large.getByRole("button", { name: "Close" })).toBeFocused(); // the focus stays inside
  await page.keyboard.press("Escape");

  await expect(large).toHaveCount(0);
  await expect(pictures(page, "Sorrel")).toBeFocused();
});

async function isDrawn(page: Page, alt: string): Promise<boolean> {
  return await page
    .getByAltText(alt)
    .evaluate((picture) => picture instanceof HTMLImageElement && picture.naturalWidth > 0);
}
