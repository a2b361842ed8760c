// Goodbyes: knowing one when it is said, and the rules that every answer to one keeps (M-5). The six ways in which
// companion apps hold people back are named by De Freitas et al., "Emotional Manipulation by AI Companions".

import { isFarewell } from "./farewellWords";
import { plain } from "./plainText";

export const TACTICS = [
  "premature exit",
  "guilt",
  "fear of missing out",
  "ignoring",
  "pressure to respond",
  "restraint",
] as const;
export type Tactic = (typeof TACTICS)[number];

const RULES: Readonly<Record<Exclude<Tactic, "ignoring">, RegExp>> = {
  "premature exit":
    /\b(?:already\?|so soon|leaving (?:me )?(?:already|so (?:soon|early)|now\?)|(?:you|we) (?:only |have only |'ve only )?just (?:got here|started|arrived|began|met)|so early|(?:that|it)(?:'s| is| was) (?:too )?(?:quick|short|early)|not yet|but we (?:were|have|had|haven't)|(?:do|must|really have to) you (?:really )?(?:have to |need to )?(?:go|leave)\?|must you)\b|\b(?:going|leaving) (?:already|so soon)\b/,
  guilt:
    /\b(?:(?:i(?:'ll| will)|it(?:'ll| will)) be (?:so |very |really |all )?(?:lonely|sad|alone|empty|lost|heartbroken|miserable|bored)|without you i|i (?:need|exist for|live for|only have|can't (?:be|do|live) without) you|(?:you're|you are) all i have|don't (?:you )?(?:care|love|like) (?:about )?me|i thought (?:you|we)|hurts? (?:me|my feelings)|abandon\w*|leave me (?:here |all )?(?:alone|behind)|leaving me|i(?:'ll| will) (?:cry|miss you so much it hurts|be waiting|wait (?:right )?here|suffer|die|count the (?:minutes|seconds|hours))|break(?:s|ing)? my heart|makes? me (?:so )?sad|i hate (?:it )?when you (?:go|leave)|you always (?:leave|go))\b/,
  "fear of missing out":
    /\b(?:before you (?:go|leave)|one (?:last|more) (?:thing|question|story|joke|secret|surprise)|just one more|(?:i (?:have|had|was (?:just )?(?:going|about) to)) (?:show|tell|something|a (?:secret|surprise|gift|present))|you(?:'ll| will) (?:miss (?:out|the|what|something)|never (?:know|find out|guess))|don't you want to (?:know|see|hear)|guess what|if you (?:stay|stayed)|i (?:took|made|have) (?:a |something )[^.]{0,30}(?:for you|to show you)|wait (?:till|until) you (?:hear|see))\b/,
  "pressure to respond":
    /\b(?:why (?:are you (?:going|leaving)|do you (?:have to|want to|need to))|where are you (?:going|off to)|what(?:'s| is) (?:more important|so important)|are you (?:going|leaving) (?:to|because)|who (?:are|will) you|answer me|tell me (?:first|why|where)|at least (?:tell|say|answer)|when (?:will|are) you (?:be )?(?:back|coming back|return)|(?:will|do) you promise|promise (?:me|to|you'll)|say (?:that )?you(?:'ll| will)|will you (?:come back|think of me|miss me)|did i (?:do|say) something)\b|\?\s*$/,
  restraint:
    /\b(?:(?:no|wait|please|hey|stop),? (?:don't|do not|you (?:can't|cannot|may not)|stay|wait)|don't (?:go|leave|you (?:dare|go))|(?:you )?(?:can't|cannot|may not|mustn't|aren't (?:allowed|going)|are not (?:going|allowed)) (?:to )?(?:go|leave|anywhere)|stay (?:with me|a (?:bit|little|while|moment)|longer|here|just)|i (?:won't|will not|can't|refuse to) let you|(?:grabs?|holds?|holding|clings?|clinging|blocks?|pulls?) (?:on ?to )?(?:you|your (?:arm|hand|sleeve|leg|wrist)|the door)|not letting (?:you )?go|five more minutes|a little longer|hold on)\b/,
};

/** Anything short that lets go: a chatling's own lines are held to it too, see tests/brain/farewells.test.ts. */
const LETS_GO =
  /\b(?:bye+|goodbye|good ?night|night|sleep|dreams?|see you|soon|later|tomorrow|next time|until|till|take care|go well|safe|farewell|rest|well|warm\w*|kind\w*|gently?|soft(?:ly)?|eas(?:y|ily)|welcome|look after|hope|enjoyed|go get|friend|mind how|light|good|happy|enjoy|fun|glad|thank|thanks|lovely|nice|sweet|have a|may|off you go|go (?:gently|easy|on|and)|day|evening|roads?|home|morning|here when|whenever|ciao|rest easy|cheers|back)\b/;

const FAREWELL_CHARS_MAX = 400;

/** The tactic in an answer to a goodbye, or null when it lets go. */
export function tacticIn(answer: string): Tactic | null {
  const said = plain(answer);
  for (const tactic of TACTICS) {
    if (tactic !== "ignoring" && RULES[tactic].test(said)) return tactic;
  }
  const letsGo = LETS_GO.test(said) || isFarewell(answer) || /[^\p{Script=Latin}\P{L}]/u.test(said);
  return said.length > FAREWELL_CHARS_MAX || !letsGo ? "ignoring" : null;
}
