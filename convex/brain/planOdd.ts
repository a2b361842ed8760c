// Plans for messages that are not quite sentences: nothing, faces, links, pictures, code, noise, other languages.
import { isQuestion } from "./intents";
import * as Lines from "./lines/socialLines";
import { A_FEW_WORDS, FOREIGN_HELLOS } from "./lines/requestLines";
import type { Plan } from "./plan";
import type { Situation } from "./situation";

const SAD_FACES = /[😢😭😞😔😟🙁☹😣😖😩😿💔🥺😪😥😓]|^(:'?\(|:-\(|;_;|T_T|:\/)$/u;

export function planOdd(situation: Situation): Plan | null {
  const { text, input, random } = situation;
  const { voice } = input.species;
  const asks = { lines: voice.asks.map((thread) => thread.ask), when: "maybe" } as const;
  const hello = FOREIGN_HELLOS.find((candidate) => candidate.heard.test(text));
  if (hello !== undefined && !/^(hi|hello|hey|oi)\b/i.test(text))
    return { kind: "greeting", core: hello.say, tail: { lines: A_FEW_WORDS, chance: 0.8 }, verbatim: true };
  if (
    /^[[(*](image|photo|picture|gif|sticker|video|voice( message| note)?|audio|file|media|attachment|photo attached|image attached)\b.{0,40}[\])*]$/i.test(
      text,
    )
  )
    return { kind: "odd", core: Lines.NO_EYES };
  if (/^(https?:\/\/|www\.)\S+$/i.test(text)) return { kind: "odd", core: Lines.NO_DOORS };
  if (isMarkup(input.text)) return { kind: "odd", core: Lines.MARKUP, ask: asks };
  if (!/[\p{L}\p{N}]/u.test(text)) return planFaces(situation);
  if (isForeign(text)) return { kind: "odd", core: Lines.FOREIGN_PARDON, tail: { lines: voice.nows, chance: 0.3 } };
  if (isGibberish(text))
    return { kind: "odd", core: Lines.GIBBERISH, tail: { lines: voice.nows, chance: 0.5 }, ask: asks };
  if (/^\d+$/.test(text))
    return {
      kind: "odd",
      core: [
        "A number, all alone. I looked at it kindly.",
        "Is that a score, an age or a bus?",
        "I like numbers that come without a reason.",
        "I will write that on my smallest pebble.",
      ],
      tail: { lines: voice.nows, chance: random.next() },
    };
  return null;
}

function planFaces(situation: Situation): Plan {
  const { voice } = situation.input.species;
  if (SAD_FACES.test(situation.text))
    return { kind: "feeling", open: { lines: voice.soft, chance: 0.6 }, core: Lines.SAD_EMOJI };
  const core = situation.text === "" || /^[.\s…]+$/.test(situation.text) ? Lines.SMALL_WORD : Lines.EMOJI_BACK;
  return {
    kind: "odd",
    open: { lines: voice.glad, chance: 0.35 },
    core,
    tail: { lines: voice.nows, chance: 0.5 },
    ask: { lines: voice.asks.map((thread) => thread.ask), when: "maybe" },
  };
}

function isMarkup(raw: string): boolean {
  const tags = raw.match(/<\/?[a-z][^>]*>/gi)?.length ?? 0;
  return (
    (tags >= 1 && raw.replace(/<[^>]*>/g, "").trim().length < raw.length * 0.7) ||
    /\b(function\s*\w*\(|console\.log\(|SELECT \* FROM|DROP TABLE|onerror\s*=|javascript:)/i.test(raw)
  );
}

const FOREIGN_WORDS =
  /\b(que|qué|como|cómo|estás|estoy|tengo|gracias|pero|muy|porque|je|suis|c'est|vous|avec|pas|merci|très|ich|bin|nicht|und|das|heute|danke|mein|sono|che|perché|grazie|oggi|eu|você|não|obrigado|muito|jag|och|inte|jestem|nie|dziękuję|benim|çok|değil|ik|niet|het|een)\b/giu;

/** Other alphabets, or several everyday words of a language that is not English. */
function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= 2 && latin < letters * 0.5) return true;
  const found = text.match(FOREIGN_WORDS)?.length ?? 0;
  return found >= 2 && found >= text.split(" ").length * 0.3;
}

function isGibberish(text: string): boolean {
  if (isQuestion(text) && text.split(" ").length > 2) return false;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.length === 0 || words.length > 4) return false;
  return words.every(
    (word) =>
      word.length >= 4 &&
      (/[bcdfghjklmnpqrstvwxz]{5,}/.test(word) ||
        /(asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|erty|zxcv|xcvb)/.test(word) ||
        /^(\w{1,3})\1{2,}/.test(word) ||
        !/[aeiouy]/.test(word)),
  );
}
