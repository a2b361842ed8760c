// Proves which names a chatling may have.

import { expect, test } from "vitest";
import { tidyNickname } from "./nickname";

test.each(["Pip", "Zoë", "O’Malley", "Anne-Marie", "No. 5", "שלום", "小さい", "ไข่"])("%s is a name", (name) => {
  expect(tidyNickname(name)).toBe(name);
});

test("spaces around a name go, and those inside become one", () => {
  expect(tidyNickname("  Little \t Pip ")).toBe("Little Pip");
});

test.each(["", "   ", "<b>Pip</b>", "Pip\u202Eevil", "{name}", "🥚", "x".repeat(25)])("%j is none", (name) => {
  expect(tidyNickname(name)).toBeNull();
});
