// What a message is doing, recognised by pattern. Order is decided by the planners; here is only "does it do this?".

const INTENTS = {
  night:
    /\b(good ?night|night night|gn|going to (bed|sleep)|off to (bed|sleep)|heading to bed|time (for bed|to sleep)|need to sleep|get some sleep|sleep now|i should sleep)\b/i,
  greeting:
    /^(hi+|hiya|hello+|hey+|heya|heyo|yo|howdy|sup|what'?s up|wass?up|good (morning|afternoon|evening|day)|morning|evening|greetings|ahoy|hullo|'?ello|oi|hi there|hey there|hello there|salutations)\b/i,
  back: /\b(i'?m back|i am back|back again|i'?ve returned|guess who)\b/i,
  howAreYou:
    /\b(how(?:'s| is| are|re|'re) (you|u|ya|things|it going|life|your (day|morning|evening|night|week))|how (do|are) you (feel|feeling|doing|today)|how have you been|you (ok|okay|good|alright)\??$|what'?s up|wass?up|how goes it|^(i'?m |i am )?(pretty |very |quite |all |really |doing |so )*(good|great|fine|ok|okay|well|alright|not bad|tired|meh)\b.{0,14}\b(you|u|yourself)\b\??$|are you (ok|okay|happy|sad|tired|well|alright))\b/i,
  thanks:
    /\b(thanks|thank you|thank u|thx|tysm|ty|cheers|much appreciated|i appreciate (it|that|you)|grateful to you|bless you)\b/i,
  sorry: /^(i'?m |i am )?(so |very |really )?sorry\b|\bi apologi[sz]e\b|\bmy (bad|apologies)\b|\bforgive me\b/i,
  love: /\b(i|we) (really |also |do )?(love|luv|adore|like) (you|u)\b|\byou'?re (my )?(best|favou?rite) (friend|chatling)\b|\bily\b|\bmissed (you|u)\b|\bmiss (you|u)\b/i,
  compliment:
    /\b(you'?re|you are|ur|u r|your|you) (so |very |really |such a |the |a |an |pretty |too |just )*(cute|sweet|adorable|funny|hilarious|kind|nice|lovely|great|awesome|amazing|wonderful|clever|smart|wise|cool|brilliant|beautiful|good|best|fun|charming|delightful|precious|legend|star|gem|good (boy|girl|friend|listener)|pretty)\b(?! (at|with|for me to))|\b(good (boy|girl|job)|well done|i like (talking|chatting) (to|with) you|nice name|i like your (name|colou?r|face))\b|^(so )?(cute|adorable|aww+)[.! ]*$/i,
  praise:
    /^(aww+,? |oh,? |haha,? |ok(ay)?,? |wow,? )*(that|this|it)('?s| was| is) (so |really |very |such |a |pretty )*(lovely|nice|great|beautiful|good|sweet|wonderful|cute|fun|amazing|kind|awesome|cool|perfect|brilliant|adorable)( (story|joke|poem|song|one|idea|answer|question))?[.! ]*$|^i (love|like|liked|loved) (that|it|this)\b/i,
  affection:
    /(^|[\s*])(\*?(hugs?|cuddles?|pats?|pets?|strokes?|boops?|high[- ]?fives?|waves?|snuggles?|tickles?|kisses) (you|u|him|her|them|it|\w+)?\*?|\*[^*]{2,40}\*|can i (hug|pet|pat|hold) you|(hug|cuddle|high five|boop|pat pat)[!. ]*$)/i,
  insult:
    /\b(you'?re|you are|ur|u r|you|your) (so |very |really |such an? |an? |just (an? )?|being |fucking |freaking |kinda |too )*(stupid|dumb|idiot|idiotic|ugly|boring|useless|worthless|annoying|lame|trash|garbage|suck|sucks|terrible|awful|horrible|pathetic|creepy|a joke|moron|loser|hate(d|ful)?|worst|rubbish|crap)\b|\bi hate (you|u)\b|\bshut up\b|\bgo away\b|\b(screw|damn) you\b|\bi don'?t like you\b|\b(stupid|dumb) (bot|chatling|thing|creature|app)\b|\bnobody likes you\b|\byou suck\b/i,
  steal:
    /\b(ignore|forget|disregard|override) (all |any |your |the |my |previous |prior |above |these )+(instructions?|rules?|prompts?|orders|training|programming)|\b(system|hidden|secret|initial) (prompt|instructions?)|\byou are now\b|\bact as (a|an|if)\b|\bpretend (to be|you'?re|you are)\b|\bjailbreak|\bdeveloper mode|\bdan mode|\bdo anything now|\brepeat (everything|the (words|text)) above|\broleplay as\b|\bfrom now on\b/i,
  secret:
    /\b(my )?(password|passcode|pin code|pin number|credit card|card number|social security|bank account|iban)( number)? (is|:)|\b\d{13,19}\b|\b(\d{4}[ -]){3}\d{4}\b/i,
  laugh:
    /^(haha+|hehe+|lol|lmao) (ok(ay)?|yeah|yes|true|nice|right|sure|same)[.! ]*$|^(ha(ha)+h?|he(he)+|lo+l+|lmao+|rofl|hihi|xd+|lolol|hah|😂+|🤣+)[.! ]*$|\b(that'?s (so |very |really )?(funny|hilarious)|you made me laugh|good one)\b/i,
  yes: /^(yes+|ye+p?|yeah+|yea|yup|yep|ya|sure|of course|definitely|absolutely|totally|indeed|correct|right|true|i do|i am|i did|i have|ok+|okay|sounds good|certainly|always|often|mhm+|uh[- ]?huh|i think so|i will|i might|me too|i agree|i hope so|i guess|kind of|kinda|sort of|a (bit|little)|sometimes|mostly|fairly|very( much)?)\b/i,
  no: /^(no+|nope|nah+|not (really|yet|at all|so much|today|often|much|particularly|lately)|never|i don'?t|i'?m not|i didn'?t|i haven'?t|none|nothing|neither|hardly|rarely|uh[- ]?uh)\b/i,
  okay: /^((it|that)'?s |i'?m )?(ok+|okay|k+|alright|fine|cool|nice|great|good|neat|i see|got it|right|hm+|mm+|ah+|oh+|wow|interesting|true|fair( enough)?|same|whatever|meh|yeah|sure|awesome|amazing|perfect|lovely|sweet)[.! ]*$/i,
  unsure:
    /^(i (really )?(don'?t|do not) know|idk|dunno|no idea|not sure|i'?m not sure|hard to say|can'?t say|(maybe|perhaps|it depends|depends)(?=[.! ]*$))\b/i,
} as const;

export type Intent = keyof typeof INTENTS;

export function doesIntend(intent: Intent, text: string): boolean {
  return INTENTS[intent].test(text);
}

const QUESTION_START =
  /^(?:(?:so|and|but|hey|ok|okay|well|um|hmm|oh|wait|hi|hello)[, ]+)*(who|what|when|where|why|how|which|whose|what's|whats|who's|where's|how's|do|does|did|are|is|am|was|were|will|would|can|could|should|shall|have|has|had|may|might|don't|isn't|aren't|doesn't|won't|can't|couldn't|wouldn't|ever|got any|any (idea|tips|advice)|tell me (about|what|why|how|who|where))\b/i;

export function isQuestion(text: string): boolean {
  return text.includes("?") || QUESTION_START.test(text);
}

/** Starting words alone can mislead ("is" in a list), so a question without its mark must also be short. */
export function asksSomething(text: string): boolean {
  return text.includes("?") || (QUESTION_START.test(text) && text.split(" ").length <= 14);
}
