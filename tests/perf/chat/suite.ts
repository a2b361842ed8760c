// Every line of the chat's table of speeds, by the name under which it can be run alone.

import type { Measures } from "../measures";
import { measureOpening } from "./opening";
import { measurePageScript } from "./page-script";
import { measureSends } from "./sends";
import { measureSigning } from "./signing";
import type { ChatSizes } from "./chat-line";

export const CHAT_MEASURES: Measures<ChatSizes> = {
  send: measureSends,
  signing: measureSigning,
  opening: measureOpening,
  page: measurePageScript,
};
