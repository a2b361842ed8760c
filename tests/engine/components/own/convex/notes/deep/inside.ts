// A module in a folder: its functions are found below the folder's name.
import { query } from "../_generated/server";

export const hello = query({ args: {}, handler: async () => "hello from inside" });
