// Names are read by others and go into prompts, so they keep to the strict rules whoever chooses them.

import { AppError } from "../../lib/errors";
import { checkInput } from "../safety/filter";

export function requireKindName(name: string): void {
  if (checkInput(name, "unknown").kind !== "fine") throw new AppError("name_refused");
}
