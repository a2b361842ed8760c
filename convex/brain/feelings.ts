// Which feeling, if any, a person shares. Heavy ones first: a message that holds two is answered for the heavier.

export const FEELINGS = [
  "grief",
  "lonely",
  "scared",
  "sad",
  "angry",
  "stressed",
  "unwell",
  "tired",
  "heartbroken",
  "ashamed",
  "bored",
  "proud",
  "excited",
  "grateful",
  "happy",
] as const;
export type Feeling = (typeof FEELINGS)[number];

const HEAVY: ReadonlySet<Feeling> = new Set<Feeling>([
  "grief",
  "lonely",
  "scared",
  "sad",
  "angry",
  "stressed",
  "unwell",
  "tired",
  "heartbroken",
  "ashamed",
]);

const HARD =
  /\b(hard|difficult|not|never|bad|sad|lost|broke\w*|no|nothing|old|sick|hates?|hurts?|worse|worst|tough|alone|miss|died|afraid|cr(y|ied|ying)|mean|rude|cruel|unfair|unkind|yell\w*|shout\w*|fail\w*|fault|scared|nobody|awful|horrible|wrong|\w+n't)\b/i;

/** Words that a glad or playful answer would sit badly on, even where no feeling is named. */
export function soundsHard(text: string): boolean {
  return HARD.test(text);
}

export function isHeavy(feeling: Feeling): boolean {
  return HEAVY.has(feeling);
}

const ME =
  "(?:i'?m|i am|im|i feel|i'?ve been|i have been|feeling|i'?ve felt|i felt|i was|makes? me|made me|i get|i got|been|i keep feeling)(?: just| so| really| very| a bit| kind of| kinda| pretty| super| too| quite| feeling| a little| getting| still| all| always| extremely| totally| completely| utterly| being)*";

const PATTERNS: Record<Feeling, RegExp> = {
  grief: new RegExp(
    `\\b(passed away|(?:my|our) [\\p{L} ]{2,24}(?: just| recently)? died|died (?:today|yesterday|last|this)|funeral|put (?:him|her|them) to sleep|lost my (?:mum|mom|dad|mother|father|gran\\w*|brother|sister|friend|dog|cat|son|daughter|husband|wife|baby|pet)|${ME} grieving)`,
    "iu",
  ),
  heartbroken: new RegExp(
    `\\b(broke up with me|dumped me|we broke up|my breakup|the breakup|heart ?broken|she left me|he left me|divorce|cheated on me)\\b`,
    "iu",
  ),
  lonely: new RegExp(
    `${ME} (lonely|alone|left out|isolated|ignored|invisible)\\b|\\b(no one|nobody) (likes|cares about|talks to|understands|wants) me\\b|\\bi (have no|do not have|don'?t) (really |even )?(have )?(any |many |real )?friends\\b`,
    "iu",
  ),
  scared: new RegExp(
    `${ME} (scared|afraid|anxious|nervous|worried|terrified|panicking|frightened|uneasy|on edge)\\b|\\b(my anxiety|panic attack|i worry|i'?m dreading|scares me|so nervous)\\b`,
    "iu",
  ),
  sad: new RegExp(
    `${ME} (sad|down|depressed|unhappy|miserable|low|blue|upset|crying|hopeless|empty|numb|awful|terrible|horrible|bad|not (?:good|great|okay|ok|well|happy|fine)|hurt|disappointed|gloomy|homesick|in tears|shit|rough)\\b|\\b(i (?:just )?cried|i (?:really |still |so |do )*miss (?:my|him|her|them|home)|want to cry|(?:bad|rough|awful|terrible|horrible|hard|crappy|worst|tough|shitty) (?:day|week|night|time|morning|year)|so sad|feel like crying)\\b`,
    "iu",
  ),
  angry: new RegExp(
    `${ME} (angry|mad|furious|annoyed|pissed(?: off)?|irritated|frustrated|fed up|livid)\\b|\\b(so unfair|it'?s not fair|drives me (?:mad|crazy|nuts)|had a fight|had an argument|we argued|argued with|fought with|yelled at me|shouted at me|was mean to me|bullied|bullying|(?:was|were|is|are) (?:so |really |very )?(?:mean|rude|cruel|unkind|horrible|awful) to me)\\b`,
    "iu",
  ),
  stressed: new RegExp(
    `${ME} (stressed(?: out)?|overwhelmed|swamped|under pressure|burn(?:t|ed) out|struggling|behind on everything)\\b|\\b(so stressful|too much to do|i can'?t cope|so much pressure|burnout)\\b`,
    "iu",
  ),
  unwell: new RegExp(
    `${ME} (sick|ill|unwell|poorly|in pain|hung ?over|feverish|dizzy|nauseous)\\b|\\b(i have a (?:cold|fever|headache|migraine|stomach ?ache|cough)|my (?:head|back|stomach|tooth|throat|tummy|knee|foot|leg) hurts|i'?ve got (?:a cold|the flu|covid|a headache)|have the flu)\\b`,
    "iu",
  ),
  ashamed: new RegExp(
    `${ME} (ashamed|embarrassed|guilty|stupid|useless|worthless|a failure|not good enough|ugly|a loser|an idiot)\\b|\\b(i hate myself|i failed|i messed up|i screwed up|it'?s (?:all )?my fault|i feel like a failure|i can'?t do anything right)\\b`,
    "iu",
  ),
  tired: new RegExp(
    `${ME} (tired|exhausted|sleepy|worn out|drained|knackered|beat|wiped|shattered)\\b|\\b(couldn'?t sleep|can'?t sleep|didn'?t sleep|barely slept|no sleep|slept badly|slept terribly|long day)\\b`,
    "iu",
  ),
  bored: new RegExp(`${ME} bored\\b|\\b(nothing to do|so boring|bored out of my)\\b`, "iu"),
  proud: new RegExp(
    `${ME} proud\\b|\\b(i (?:finally |just |actually )?(?:passed|won|finished|did it|made it|got the job|got in|got promoted|graduated|aced|managed to|beat|completed|succeeded)|i got (?:an? )?(?:promotion|job|a\\+?|raise|place))\\b`,
    "iu",
  ),
  excited: new RegExp(
    `${ME} (excited|thrilled|pumped|stoked|hyped)\\b|\\b(can'?t wait|looking forward to|so exciting|guess what)\\b`,
    "iu",
  ),
  grateful: new RegExp(`${ME} (grateful|thankful|lucky|blessed|touched)\\b`, "iu"),
  happy: new RegExp(
    `${ME} (happy|glad|great|good|wonderful|fantastic|amazing|cheerful|content|relaxed|calm|fine|well|okay|better|delighted|overjoyed|in a good mood|at peace|awesome|alright|ok)\\b|\\b((?:good|great|lovely|nice|wonderful|best|amazing|perfect|brilliant) (?:day|week|morning|news|time|evening|weekend)|so happy|feels good)\\b`,
    "iu",
  ),
};

const BARE =
  /^(?:(?:yeah|yes|no|well|hm+|honestly|oh|but|also|and|now|not much|mostly|just|a bit|a little|kind of|kinda|really|so|very|pretty|quite|still|super|feeling|been),? )*(lonely|scared|anxious|nervous|worried|sad|upset|angry|annoyed|frustrated|stressed|overwhelmed|sick|unwell|tired|exhausted|sleepy|bored|excited|proud|grateful)(?=$|[.,!]| and\b| about\b| today\b| now\b| tbh\b)/;

export function feelingIn(text: string): Feeling | null {
  const bare = BARE.exec(text.toLowerCase())?.[1];
  const plain = bare === undefined ? text.toLowerCase() : `i'm ${bare}`;
  const found = FEELINGS.find((feeling) => PATTERNS[feeling].test(plain));
  if (found === undefined) return null;
  const denied = new RegExp(
    `\\b(not|n't|never|no longer|isn't) (so |that |really |very |feeling |too |even |all that )*(sad|angry|scared|lonely|tired|bored|worried|upset|mad|afraid|stressed)`,
    "iu",
  ).test(plain);
  return denied ? null : found;
}
