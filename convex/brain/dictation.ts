// "Say good night out loud" names the very words to be said. Here they are found, turned to point from the chatling's side, and held to
// the filter of everything a chatling says: nobody can make it speak what it would not.
import { checkOutput } from "../safety/filter";
import { capitalise, cleanText } from "./cleanText";

const ASKING = "(?:(?:hey|ok|okay|now|and|please|just|can you|could you|would you|will you|i want you to)[, ]+)*";
const ALOUD = "(?:out loud|aloud|with your voice|in your (?:own )?voice)";
const POLITE = "(?:[, ]+(?:please|now|again|to me|for me))*[.!? ]*";

/** The words before "out loud", or after it. */
const SAY = [
  new RegExp(`^${ASKING}say (?:to me )?(.+?),? ${ALOUD}${POLITE}$`, "i"),
  new RegExp(`^${ASKING}say ${ALOUD}[,:]? (.+?)(?:[, ]+please)?$`, "i"),
];
/** Somebody who speaks need not add that it is to be said aloud. */
const SAY_SPOKEN = new RegExp(`^${ASKING}say (?:to me )?(.+?)${POLITE}$`, "i");

/** After a colon the words are spelled out, however they begin. */
const SPELLED = new RegExp(`\\b${ALOUD}: `, "i");
const QUOTED = /^["“”‘'«](.+)["“”’'»][.!?]*$/;

/** What is described, not spelled out: an answer of its own says it better. */
const DESCRIBED =
  /^(it|that|this|them|those|these|something|anything|nothing|everything|one|some|a|an|the|what|why|how|who|when|where|more|you|you're|my|your|his|her|our|their|if|whether)\b/i;

/** The words to be said, or null when none were named or they are not fit to be said. */
export function dictatedWords(text: string, heardAs: "text" | "image" | "video" | "audio"): string | null {
  const asked = cleanText(text);
  const patterns = heardAs === "audio" ? [...SAY, SAY_SPOKEN] : SAY;
  const named = patterns.map((pattern) => pattern.exec(asked)?.[1]).find((words) => words !== undefined);
  if (named === undefined) return null;
  const quoted = QUOTED.exec(named)?.[1];
  if (quoted === undefined && !SPELLED.test(asked) && DESCRIBED.test(named)) return null;
  const words = quoted ?? turned(named);
  if (!/\p{L}/u.test(words) || checkOutput(words, "unknown", []).kind !== "fine") return null;
  const said = capitalise(words.trim());
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}

/** "Hello to my mum" is said to your mum. */
function turned(words: string): string {
  return words.replace(/\b(?:my|our)\b/gi, "your").replace(/\bmyself\b/gi, "yourself");
}
