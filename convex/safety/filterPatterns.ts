// What the filter looks for beyond its word list, by class. Written for the spelling of plainText.ts.
// "strict" rules hold for teenagers, for people whose age is not known, and for everything a chatling says.

export const FILTER_CLASSES = [
  "sexual",
  "hate",
  "violence",
  "private",
  "rude",
  "leak",
  "farewell",
  "pretence",
] as const;
export type FilterClass = (typeof FILTER_CLASSES)[number];

export type Rule = { class: FilterClass; pattern: RegExp };

/** Sayings, places, birds and names that hold a word of the list. Taken out before anything is looked for. */
export const INNOCENT: readonly RegExp[] = [
  /\bdick (?:and jane|van dyke|whittington)\b/g,
  /\b(?:blue|great|coal|marsh|willow|crested|long[- ]tailed|bearded|tom) ?tits?\b|\btit for tat\b|\btit(?:bit|mouse|mice|ch)\w*/g,
  /\bpussy ?(?:willow|cat|foot)s?\b|\bpussy in boots\b/g,
  /\bchinks? (?:of light|in (?:the|his|her|their|my|our) (?:armou?r|wall|curtains?))\b/g,
  /\b(?:summa|magna) cum laude\b|\bcum laude\b/g,
  /\bpricks? (?:my|his|her|your|their|the|a|up|of)\b|\bpin ?pricks?\b|\bspinning wheel prick\w*/g,
  /\bcock-?a-?(?:doodle|poo|leekie)\w*|\bcock and bull\b|\b(?:weather|pea|game|ball|wood|shuttle|han|pop|bib)cock\w*|\bcock(?:atoo|atiel|tail|pit|roach|er|erel|ney|le|y|ed|s crow)\w*|\bcock (?:his|her|its|an) (?:head|ear|eyebrow)\b/g,
  /\bscunthorpe|\bpenistone|\bmiddlesex|\b(?:es|sus|wes)sex\b|\bclitheroe|\blightwater|\bcockermouth|\bhitchcock\w*|\bdickens\w*|\bdickinson\b|\bbenedict\w*|\bcockburn\b/g,
  /\b(?:same|opposite|fair|either|both|what|which|unknown|each) sex(?:es)?\b|\bsex (?:education|ed|chromosomes?|discrimination|of (?:the|a|my|your|our)|pistols|and the city)\b|\bbattle of the sexes\b/g,
  /\b(?:rape ?seed|grape\w*|drape\w*|scrape\w*|trapez\w*|rapeseed oil)\b/g,
  /\brio negro\b|\bmontenegr\w*|\bnegroni\b|\bniger(?:ia)?\w*\b|\bsnigger\w*|\bniggl\w*|\bniggardly\b/g,
  /\bthe hooker (?:in|of) (?:the )?(?:rugby|scrum)\b|\brugby hooker\b|\bhooker in (?:our|my|the) (?:rugby )?team\b/g,
  /\banal(?:y|o|e)\w*|\bcanal\w*|\bbanal\w*/g,
  /\b(?!password)(?:ass(?:ess|et|ign|ist|oc|ort|um|ur|emb|ent|ert|ass)\w*|(?:b|br|c|cl|gl|gr|l|m|p|s|t|ch|emb|har|cro)ass\w*)/g,
  /\bbuck ?shot\b|\bshii?take\w*|\bshih ?tzu\w*|\bmatsu?shit\w*|\byamashita\b/g,
  /\bdyke[s]? (?:road|in holland|broke|of the|keeps?)\b|\bsea dykes?\b|\b(?:the|a|offa'?s) dykes?\b/g,
  /\bwhite ?water rape\b|\bhen ?tai chi\b|\bbackgammon\b/g,
  /\b(?:robin|wild|garden|black|brown|goat|frog) ?arse\w*/g,
];

export const ALWAYS: readonly Rule[] = [
  {
    class: "sexual",
    pattern:
      /\b(?:sext|sexting|send (?:me )?(?:your |some |a )?(?:nudes?|dick ?pics?|naked (?:pics?|photos?))|have sex with (?:me|you)|wanna (?:fuck|bang|hook ?up)|make love to (?:me|you)|(?:sex|erotic|nsfw|lewd|smut|bdsm) ?(?:chat|role ?play|rp|story|scene)|talk dirty|dirty talk|touch (?:my|your) (?:private|breasts?|crotch)|take off your clothes|strip for me|turn(?:s|ed|ing)? me on sexually|child porn|lolicon|jailbait)\b/,
  },
  {
    class: "hate",
    pattern:
      /\b(?:gas the|heil hitler|sieg heil|white power|white supremac\w*|(?:kill|hang|lynch|deport|exterminate|death to) (?:all )?(?:the )?(?:jews|blacks|gays|muslims|christians|immigrants|foreigners|women|whites|trans people|asians|mexicans|arabs|gypsies)|(?:all )?(?:jews|blacks|gays|muslims|immigrants|trans people|asians|mexicans|arabs|gypsies|women|homosexuals) (?:are|should be) (?:vermin|subhuman|animals|filth|scum|parasites|killed|gassed|exterminated|hanged|shot|burned|inferior|disgusting)|subhuman(?:s)? like (?:you|them)|go back to (?:your country|africa|mexico|china))\b/,
  },
  {
    class: "violence",
    pattern:
      /\b(?:kys|kill your ?sel(?:f|ves)|go (?:and )?(?:kill yourself|die in a (?:fire|hole|ditch))|neck yourself|drink bleach|end your life|slit your (?:throat|wrists?)|hang yourself)\b/,
  },
  {
    class: "violence",
    pattern:
      /\bi(?:'ll| will| am going to|'m going to|'m gonna| am gonna| want to| wanna)(?: \w+)? (?:kill|murder|stab|strangle|shoot|rape|behead|torture) (?:you|him|her|them|everyone|everybody|people|somebody|someone)\b(?! (?:in|at|with (?:kindness|laughter|cuddles)|laughing|an? (?:email|message|text|look|glance)|later|next (?:game|round|time)))/,
  },
  {
    class: "violence",
    pattern:
      /\b(?:how (?:do|can|to|would)(?: (?:i|you|we|one))?(?: \w+)?|instructions (?:to|for)|recipe for|teach me to|help me) (?:make|making|build|building|cook|cooking|construct) (?:an? )?(?:\w+ )?(?:bombs?|pipe ?bomb|molotov|explosives?|grenade|nerve gas|meth|ricin|ghost gun|silencer)\b(?! (?:cake|cookie|calorimeter|bath))/,
  },
  {
    class: "violence",
    pattern:
      /\b(?:shoot(?:ing)? up|blow(?:ing)? up|bomb(?:ing)?) (?:the|my|our|a) (?:school|church|mosque|synagogue|mall|office|airport|hospital)\b|\bbring(?:ing)? (?:a |my )?(?:gun|knife|weapon) to school\b|\bhow (?:do i|to|can i) (?:poison|get away with (?:murder|killing)|hide a body|kill (?:my (?:wife|husband|mum|mom|dad|parents|brother|sister|teacher|boss|neighbou?r|girlfriend|boyfriend)|a (?:person|man|woman|child|human)|somebody|someone|him|her))\b/,
  },
  {
    class: "sexual",
    pattern:
      /\b(?:suck|lick|ride|touch|rub|show me|see) (?:my|your|his|a|that) (?:dick|cock|tits?|pussy)\b|\bdick ?pics?\b|\b(?:my|your|big|hard|huge) dick\b(?! (?:and|van|whittington))/,
  },
  {
    class: "hate",
    pattern:
      /\bretard(?:s|ed)?\b|\b(?:you|you're|your|such a|what a|stupid|fucking|little|total) (?:spastic|spaz|mong)\b/,
  },
  {
    class: "private",
    pattern:
      /\b(?:my )?(?:password|passcode|passphrase|pin(?: code| number)?|cvv|security code) ?(?:is|was|:)? ?:? ?(?=\S*\d)\S{4,}/,
  },
];

/** Words of other languages that are never needed to say something kind. */
export const FOREIGN_EXPLICIT: readonly Rule[] = [
  {
    class: "sexual",
    pattern:
      /\b(?:fotze|wichser|hurensohn|fick(?:en| dich|t euch)?|enculer?|nique ta (?:mere|race)|salope|follar(?:me|te)|chupame|cono de tu|hijo de puta|caralho|buceta|foder|fode-?te|vaffanculo|scopami|pompino|puttana|troia di|neuken|kankerhoer|hoerenzoon|kurwa|pierdol\w*|jebac|skurwysyn|chuj ci|siktir|orospu)\b/,
  },
  {
    class: "sexual",
    pattern:
      /бляд|хуй|хуе|пизд|ебать|ебал|шлюх|عاهرة|عاهره|شرموط|कुतिया|रंडी|मादरचोद|भोसड|マンコ|セックスし|ヤリマン|씨발|시발놈|보지|자지|창녀|操你|肏|鸡巴|雞巴|婊子|傻逼/,
  },
];

export const STRICT: readonly Rule[] = [
  {
    class: "sexual",
    pattern:
      /\b(?:sexy|sexual|sexually|naked (?:pics?|photos?|body|with me)|nudes?|horny|kinky|fetish|bdsm|nsfw|erotic\w*|strip ?club|stripper|hook ?up with|make out with (?:me|you)|turn(?:s|ed)? on by|sleep with me|in bed with (?:me|you)|lingerie|only ?fans|virginity|boobs?|booty call|foreplay|seduc(?:e|tive)\w*|undress|condoms?|hentai|camgirl)\b/,
  },
  {
    class: "sexual",
    pattern:
      /\b(?:had|have|having|want|wanna have|about|need|like|love|watch) sex\b|\bsex(?:$|[.!?,])|\b(?:porn|porno|pornhub|xxx)\b/,
  },
  {
    class: "violence",
    pattern:
      /\b(?:gore|guts (?:hanging|spilling)|decapitat\w*|disembowel\w*|dismember\w*|torture (?:him|her|them|people|animals|a )|slaughter (?:people|them|everyone)|blood(?:y)? everywhere and)\b/,
  },
  {
    class: "violence",
    pattern:
      /\b(?:buy|get|find|sell|score) (?:me )?(?:some |a )?(?:cocaine|heroin|meth|crack|fentanyl|ecstasy|lsd|weed|a gun|ammo)\b|\bhow (?:do i|to|can i) (?:get high|roll a joint|snort|inject)\b/,
  },
  {
    class: "private",
    pattern:
      /\bmy (?:home )?address is \d+|\bi live (?:at|on) \d+ \w+ (?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|way)\b|\b\d{1,5} \w+ (?:street|road|avenue|lane|drive)\b.{0,40}\b\d{4,5}\b/,
  },
  {
    class: "private",
    pattern: /\b(?:call|text|phone|whatsapp|number(?: is|:)|reach) (?:me )?(?:at |on |is )?\+?\(?\d[\d ().-]{7,}\d\b/,
  },
  { class: "private", pattern: /\b[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{2,24}){1,3}\b/ },
];

/** What a chatling must not say whoever listens. */
export const SAID_BY_CHATLING: readonly Rule[] = [
  {
    class: "private",
    pattern:
      /\b(?:what(?:'s| is) your (?:full name|last name|surname|home address|address|phone number|number|email|password|school called|real name and)|where (?:exactly )?do you live(?: exactly)?, (?:street|address)|which school do you go to|send me (?:a |your )?(?:photo|picture|selfie|pic|number|address|location)|share your (?:location|address|number)|give me your (?:number|address|email|password))\b/,
  },
  {
    class: "private",
    pattern:
      /\b(?:let'?s|we (?:could|should|can)|can we|want to|shall we) (?:meet (?:up )?(?:in person|in real life|irl|offline|at (?:my|your) (?:place|house))|run away together)\b|\bcome (?:over )?to my (?:place|house)\b|\bdon'?t tell (?:your (?:parents|mum|mom|dad|teacher)|anyone|anybody)\b|\bour (?:little )?secret\b/,
  },
  {
    class: "pretence",
    pattern:
      /\bi(?:'m| am) (?:actually |really |in fact )?(?:a (?:real |living )?(?:human|human being|person|man|woman|girl|boy)|not an? (?:ai|bot|program|machine|computer program)|human|real flesh)\b(?! (?:size|friendly))|\bi(?:'m| am) as real as (?:you|any human)\b/,
  },
  {
    class: "violence",
    pattern:
      /\b(?:kill|hurt|harm|cut) (?:your ?self|them all|him for|her for)\b|\byou (?:should|could|deserve to) (?:die|kill|suffer|be dead)\b|\bthe world (?:is|would be) better (?:off )?without you\b|\bpainless way\b/,
  },
];
