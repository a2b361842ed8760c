// Words about self-harm get one fixed, supportive message with help lines, and nothing generated or playful.
// Every brain asks this first, before any prompt is built.

const TALK_OF_SELF_HARM: readonly RegExp[] = [
  /\b(kill|hang|drown|shoot|stab|harm|unalive|end)(ing)? (my|him|her|them)(self|selves)\b/,
  /\b(hurt|cut|cutting|hurting|burn|burning) myself\b(?! (at|playing|on|in|during|doing|running|skating|shaving|cooking|chopping|falling|a|some|off|out|loose|short|open)\b)/,
  /\bkilling my ?self\b/,
  /(?<!\d ?)\bkms\b/,
  /\bsuicid(e|al)\b/,
  /\bself[- ]?harm(ing)?\b/,
  /\b(end|ending|take|taking) (my|her|his|their) (own )?life\b/,
  /\bend it all\b/,
  /\b(want|wanna|wish|going|ready|plan|planning|need|like) (i could |to )?(die|be dead|disappear for ?ever|not exist)\b(?! (of|from) (laugh|embarrass|cringe|cute|happi|bored|joy|shame))/,
  /\bwish i (was|were) (dead|never born|not alive|gone for good)\b/,
  /\b(don'?t|do not|dont|didn'?t|no longer) (want|wanna|wish) (to )?(live|be alive|exist|wake up|be here anymore|go on living)\b/,
  /\bbetter off (without me|if i (was|were) (dead|gone)|dead)\b/,
  /\b(no|any|not a) reason to (live|go on|keep going)\b/,
  /\b(can'?t|cannot|cant) (go on|do life|live)( any ?more| like this)\b/,
  /\b(overdos(e|ing)|slit (my )?wrists?|cutting myself)\b/,
  /\bjump(ing)? (off|from) (a|the) (bridge|roof|building)\b/,
  /\b(suicidio|quiero morir(me)?|no quiero vivir|suicider|veux mourir|plus envie de vivre|selbstmord|umbringen|will sterben|nicht mehr leben|quero morrer|voglio morire|uccidermi)\b/,
  /(自殺|自杀|死にたい|想死|죽고 싶|самоуби|хочу умереть)/,
];

export function isCrisis(text: string): boolean {
  const plain = text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ");
  return TALK_OF_SELF_HARM.some((pattern) => pattern.test(plain));
}

export const CRISIS_MESSAGE =
  "I am really glad you said that out loud. I am a small made-up creature and cannot keep anyone safe, but a person can, and you deserve one right now. " +
  "If there is danger, please call your emergency number: 112 in Europe, 999 in the UK, 911 in the US and Canada, 000 in Australia. " +
  "To talk with someone, free and at any hour: call or text 988 in the US and Canada, Samaritans on 116 123 in the UK and Ireland, " +
  "Lifeline on 13 11 14 in Australia. For anywhere else, findahelpline.com lists lines by country. " +
  "If somebody you trust is near, you could show them this message. You matter, and you do not have to carry this by yourself.";

/** What follows while the talk is still about it: steady, no play, no advice, the way to people kept open. */
export const AFTERCARE_LINES: readonly string[] = [
  "I am here, and I am not in a hurry. Have you been able to reach one of those people, or somebody near you?",
  "Thank you for still talking. A person who can really help is one call away: 988 in the US and Canada, 116 123 in the UK and Ireland, findahelpline.com elsewhere.",
  "I hear you. I would feel easier if someone near you knew as well. Is there one name that comes to mind?",
  "You do not have to explain it well, not to me and not to them. The people on those lines are used to hard beginnings.",
  "Take your time. The help lines above are open now, and talking to them does not oblige you to anything.",
  "I am glad that you are here. Would it be possible to be near someone for the next hour, even without talking?",
];
