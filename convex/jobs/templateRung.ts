// The last rung: the built-in brain, which needs nobody and tells its line word by word as the others do.

import { chimeIn } from "../brain/room/chimeIn";
import { decide } from "../brain/decide";
import type { TemplateDecision } from "../brain/decide";
import type { Species } from "../brain/species/species";
import { templateReply } from "../brain/templateReply";
import type { TemplateReply } from "../brain/templateReply";
import type { ReplyBrief } from "../model/replyBriefs";
import type { Rung } from "../model/replyResults";
import type { Teller, Told } from "./brainLadder";

type Telling = { teller: Teller; rungs: Rung[] };

/** Null when the reply was taken away while it was told. */
export async function tellFromTemplates(
  brief: ReplyBrief,
  species: Species,
  { teller, rungs }: Telling,
): Promise<Told | null> {
  const startedAt = Date.now();
  const { seed, chatling, memory, quote, words, recentLines, heardAs, offers, cards, ageBand } = brief;
  // Somebody who quotes a line answers that one, as if it had been said just now. What another one said is not its own.
  const history = quote === undefined || quote.by !== undefined ? memory : [...memory, quote];
  const reply = templateReply({ seed, species, chatling, history, text: words, recentLines, cards, ageBand });
  const lastLine = quote?.author === "chatling" ? quote.text : (recentLines.at(-1) ?? null);
  const chime = chimeOf(brief, species, reply);
  const decision = chime ?? decide({ seed, species, text: words, heardAs, reply, lastLine, offers });
  if (!(await wordByWord(decision.text, teller))) return null;
  const rung: Rung = {
    promptId: `template@${species.personaVersion}`,
    provider: "builtin",
    model: "template",
    brain: "template",
    parameters: {},
    response: decision.text,
    usage: { in: 0, out: 0 },
    durationMs: Date.now() - startedAt,
  };
  // One message moves the mood of the one who answers it.
  const hint = reply.moodHint === undefined || chime !== null ? {} : { moodHint: reply.moodHint };
  return {
    result: {
      text: decision.plainText,
      brain: "template",
      rungs: [...rungs, rung],
      suggestions: decision.suggestions,
      ...extraOf(decision),
      ...hint,
    },
    aloud: decision.kind === "audio",
  };
}

/** The word added to another's answer; null where this is an answer of its own, and for words that call for calm. */
function chimeOf(brief: ReplyBrief, species: Species, { kind }: TemplateReply): TemplateDecision | null {
  const other = brief.room?.chimesOn;
  if (other === undefined || kind === "crisis" || kind === "aftercare" || kind === "boundary") return null;
  const text = chimeIn({ seed: brief.seed, species, other, kind, recentLines: brief.recentLines });
  return { kind: "text", text, plainText: text, tags: [], suggestions: [] };
}

function extraOf({ kind, tags, text }: TemplateDecision): Pick<Told["result"], "extra"> {
  return kind === "image" || kind === "video" ? { extra: { kind, tags, caption: text } } : {};
}

/** Steps that a line is told in, so that a long one takes no longer than a short one by much. */
const STEPS_MAX = 12;

async function wordByWord(text: string, { show, env }: Teller): Promise<boolean> {
  const words = text.split(/(?<=\s)/);
  const stride = Math.max(1, Math.ceil(words.length / STEPS_MAX));
  if (env.replyPaceMs === 0) return await show(text);
  for (let end = stride; end < words.length + stride; end += stride) {
    if (!(await show(words.slice(0, end).join("")))) return false;
    await new Promise((resolve) => setTimeout(resolve, env.replyPaceMs));
  }
  return true;
}
