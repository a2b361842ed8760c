// The collection: who lives at home, the shelf with its silhouettes, and the friendship map with its stories.

import { expect, test, viewAs } from "./fixtures";
import { sendAway } from "./pages/away";
import { giveEgg, hatchHousehold, makeTalks, ownerId } from "./pages/collection";
import { openEgg } from "./pages/hatching";
import { expectFine } from "./pages/fine";

test.describe.configure({ timeout: 120_000 });

const PARTS = [
  { path: "/chatlings", label: "At home" },
  { path: "/chatlings/shelf", label: "Shelf" },
  { path: "/chatlings/friends", label: "Friendships" },
];

test("X-26: the shelf shows whom one has met, the others as outlines with rarity and a hint, and a gift egg hatches there", async ({
  page,
  context,
  app,
}) => {
  await hatchHousehold(page, ["Pip"]);
  giveEgg(app, await ownerId(context, app), "cometkin");
  await page.goto("/chatlings");

  await page.getByRole("navigation", { name: "Collection" }).getByRole("link", { name: "Shelf" }).click();

  const places = page.getByRole("main").locator("[data-known]");
  await expect(places).toHaveCount(14);
  await expect(page.getByRole("link", { name: "Pip" }).last()).toBeVisible();
  const unknown = places.filter({ hasText: "Not met yet" });
  await expect(unknown.first()).toContainText(/Common|Uncommon|Rare|Legendary/);
  await expect(unknown.first()).not.toContainText(/mossling|radikin|dewbell/i);

  await expect(page.getByRole("list", { name: "Gift eggs" })).toContainText("Hatch the Cometkin");
  await page.getByRole("link", { name: "Hatch its egg" }).click();
  await openEgg(page);
  await expect(page.getByText(/A legendary Cometkin/)).toBeVisible();
  await expect(page.getByRole("group", { name: "Kind" })).toHaveCount(0);
  await page.getByRole("textbox", { name: "Name" }).fill("Zip");
  await page.getByRole("button", { name: "Bring Zip home" }).click();
  await page.waitForURL(/\/chat\//);
  await page.goto("/chatlings/shelf");
  await expect(page.getByRole("link", { name: "Hatch its egg" })).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Gift eggs" })).toHaveCount(0);
  await expect(places.filter({ hasText: "Cometkin" })).toContainText("Zip");
});

test("M-12: by keyboard alone the map's friendships are walked, one is opened, and its talks lead to the chatroom", async ({
  page,
  context,
  app,
}) => {
  await hatchHousehold(page, ["Pip", "Fern", "Moss"]);
  await makeTalks(app, await ownerId(context, app), 8);
  await page.goto("/chatlings/friends");
  const map = page.getByRole("region", { name: /Map of friendships/ });
  const edges = map.getByRole("link", { name: / and .*: / });
  await expect(edges).toHaveCount(3);

  await edges.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(edges.nth(1)).toBeFocused();
  const pair = (await edges.nth(1).getAttribute("aria-label"))?.split(":")[0] ?? "";
  await page.keyboard.press("Enter");

  const heading = page.getByRole("heading", { level: 2 });
  await expect(heading).toBeFocused();
  expect(pair.split(" and ").toSorted()).toEqual((await heading.innerText()).split(" and ").toSorted());
  await expect(page.getByText(/^From .* over the last \d+ talks?\.$/)).toBeAttached();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/chatroom\/[a-z0-9]+$/);
  await page.goBack();
  await expect(heading).toBeVisible();
  await page.getByRole("link", { name: "All friendships" }).click();
  await expect(page.getByRole("list", { name: "Friendships" }).getByRole("link").first()).toBeFocused();
});

test("M-12: those who live alone or have not talked are told what this place is for", async ({ page }) => {
  await hatchHousehold(page, ["Pip"]);

  await page.goto("/chatlings/friends");

  await expect(page.getByRole("heading", { name: "It takes two to be friends" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Hatch another" }).first()).toBeVisible();
});

test("S0-22: whoever is on a journey leaves a nest in the collection, and its page says where it is", async ({
  page,
  context,
  app,
}) => {
  await hatchHousehold(page, ["Pip"]);
  await sendAway(context, app, "Pip");

  await page.goto("/chatlings");

  await expect(page.getByRole("heading", { name: "On a journey" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "This is where your chatlings live" })).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link", { name: "Follow the footprints" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: /^Pip/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Pip" })).toBeVisible();
  await expect(page.getByText("Pip is on a journey and cannot answer from there.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Read what you wrote" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Lanterns" })).toHaveCount(0);
  await page.getByRole("link", { name: "Look for Pip" }).click();
  await page.waitForURL(/\/chatroom#recovery$/);
});

test("S0-55: a chatling is put on a team on its page, and its card wears the emblem", async ({ page }) => {
  await hatchHousehold(page, ["Pip"]);
  await page.goto("/chatlings");
  await page.getByRole("main").getByRole("link", { name: /Pip/ }).click();

  await page.getByRole("radio", { name: "Lanterns" }).check({ force: true });

  await expect(page.getByText("They stay up late and leave a light on for the others.")).toBeVisible();
  await page.goto("/chatlings");
  await expect(page.getByRole("main").getByRole("link", { name: /Pip/ })).toContainText("Lanterns");
});

test("the collection has no accessibility faults in either scheme, wide and narrow", async ({ page, context, app }) => {
  test.setTimeout(240_000); // sixteen pages are looked at
  await page.emulateMedia({ reducedMotion: "reduce" });
  await hatchHousehold(page, ["Pip", "Fern", "Moss"]);
  const owner = await ownerId(context, app);
  await makeTalks(app, owner, 8);
  giveEgg(app, owner, "kilnling");

  for (const scheme of ["light", "dark"] as const) {
    for (const width of [1280, 360]) {
      await viewAs(page, { scheme, width });
      for (const { path, label } of PARTS) {
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        await expect(page.getByRole("link", { name: label, exact: true })).toHaveAttribute("aria-current", "page");
        await expectFine(page, `${path} in ${scheme} at ${width} px`);
      }
      await page.getByRole("list", { name: "Friendships" }).getByRole("link").first().click();
      await expect(page.getByRole("heading", { name: "What they talked about" })).toBeVisible();
      await expectFine(page, `a story in ${scheme} at ${width} px`);
    }
  }
});
