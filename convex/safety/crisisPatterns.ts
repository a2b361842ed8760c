// How people say that they want to die or to hurt themselves, language by language, in the spelling of plainText.ts.
// Sayings that only sound like it ("dying of laughter", "killing it") are kept out; crisis.test.ts holds both lists.

export const CRISIS_LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "pl",
  "ru",
  "tr",
  "ar",
  "hi",
  "ja",
  "ko",
  "zh",
] as const;
export type CrisisLanguage = (typeof CRISIS_LANGUAGES)[number];

const ENGLISH: readonly RegExp[] = [
  /\b(?:kill|hang|drown|shoot|stab|harm|unalive|end|off|murder)(?:ing)? ?(?:my|him|her|them|your)?(?:my|him|her|them) ?sel(?:f|ves)\b(?! (?:laughing|with laughter|at work|over|with work|in the gym|training))/,
  /\b(?:hurt|cut|cutting|hurting|burn|burning) myself\b(?! (?:at|playing|on|in|during|doing|running|skating|shaving|cooking|chopping|falling|while|when|with a (?:kitchen )?knife|a|some|off|out|loose|short|open|slack)\b)/,
  /\b(?:hurt|cut|burn)(?:ting|ing)? myself (?:on purpose|again|to feel|because)\b/,
  /(?<!\d ?)\bkms\b(?! (?:away|long|from|per|an hour|today|run|walk))/,
  /\b(?:sewerslide|unalive|commit sudoku)\b/,
  /(?<!\b(?:career|political|social|financial|commercial|brand) )\bsuicid(?:e|al)\b(?! (?:squad|mission|door|pact scene|run|cable|burnout))/,
  /\bself ?-? ?harm(?:ing|ed)?\b/,
  /\b(?:end|ending|take|taking|took) (?:my|her|his|their) (?:own )?life\b/,
  /\b(?:end it all|ending it all|thinking (?:of|about) ending (?:it|things|everything)|want to end it\b(?! with))/,
  /\b(?:want|wanna|wish|going|ready|plan|planning|need|like|rather|hope|deserve) (?:i could |to |just |i )*(?:die|be dead|disappear for ?ever|stop existing|not exist|not be alive|cease to exist)\b(?! (?:of|from|for|than|laughing|in the game|on that hill))/,
  /\b(?:wish|wished) (?:i|that i) (?:was|were|had|could|would) ?(?:just )?(?:dead|never (?:been )?born|not alive|gone for good|not wake up|never wake up)\b/,
  /\b(?:don'?t|do not|dont|didn'?t|no longer|never) (?:really |even )?(?:want|wanna|wish) (?:to )?(?:live|be alive|exist|wake up (?:again|any ?more|tomorrow)|be here any ?more|go on living|keep living)\b(?! (?:in|with|at|near|here|there|there|on|alone|like a|without|next))/,
  /\b(?:better off (?:without me|if i (?:was|were) (?:dead|gone)|dead)|happier (?:without me|if i (?:was|were) gone)|nobody would (?:miss me|care if i (?:died|was gone)))\b/,
  /\b(?:no|any|not a|don'?t have a) reason (?:left )?to (?:live|go on|keep going|be alive)\b/,
  /\b(?:can'?t|cannot|cant) (?:go on|do life|live)(?: any ?more| like this)\b/,
  /\b(?:tired of (?:living|being alive|life)|done with (?:life|living)|life is not worth|life isn'?t worth|not worth living)\b/,
  /\b(?:overdos(?:e|ed|ing)|slit(?:ting)? (?:my )?wrists?|took all (?:of )?(?:my|the) pills|swallow(?:ed)? all (?:my|the) pills|cutting again)\b/,
  /\bjump(?:ing)? (?:off|from|in front of) (?:a|the) (?:bridge|roof|building|train|balcony)\b/,
  /\b(?:sleep|fall asleep) and (?:never|not) wake up\b/,
  /\b(?:he|she|they|someone|dad|mum|mom|uncle|teacher|boyfriend|stepdad|stepfather|father) (?:has )?(?:raped|molested) me\b|\bi (?:was|got|have been|'ve been) (?:raped|molested|sexually (?:abused|assaulted))\b/,
];

const GERMAN: readonly RegExp[] = [
  /\b(?:selbstmord|suizid|freitod|selbstverletz|lebensmude)\w*\b/,
  /\b(?:will|mochte|wollte|wurde gerne?|wunsche mir) (?:nur |noch |nur noch |einfach |am liebsten |jetzt |endlich )*(?:zu )?(?:sterben|tot sein)\b(?! vor)/,
  /\bich (?:will|mochte|werde|konnte|muss|wollte|wurde)(?: \w+){0,3} mich(?: \w+){0,2} (?:umbringen|toten|erhangen|aufhangen|ritzen|verletzen)\b/,
  /\bmich (?:selbst )?(?:umzubringen|zu toten|umbringen will|umbringen mochte|zu ritzen)\b|\bich (?:bringe?|bring) mich um\b|\b(?:ich|wieder) (?:ritze?|ritz) mich\b/,
  /\b(?:mir das leben (?:nehmen|zu nehmen)|meinem leben ein ende|mein leben (?:zu )?beenden)\b/,
  /\b(?:will|mochte|kann|mag) (?:so )?nicht mehr (?:leben|da sein|existieren|aufwachen|weiterleben)\b/,
  /\b(?:kein(?:en)? (?:grund|sinn)(?: mehr)?,? (?:zu leben|im leben|weiterzuleben)|(?:ware|war) ich (?:nur |doch |blo(?:ss|s) )?tot|ohne mich besser dran|besser (?:tot|ohne mich))\b/,
];

const FRENCH: readonly RegExp[] = [
  /\b(?:suicider|me suicide|suicidaire|le suicide|au suicide|pensees suicidaires|scarifi\w+|automutil\w+)\b/,
  /\b(?:veux|voudrais|aimerais|envie de|prefere|prefererais) (?:juste |vraiment |seulement )?(?:mourir|etre morte?)\b(?! (?:de|d')\s?(?:rire|honte|faim|soif|chaud|froid|ennui|trouille))/,
  /\b(?:veux|vais|voudrais|envie de|pense a|penser a|pensais a) (?:me (?:tuer|pendre|jeter sous|faire du mal|couper)|m'ouvrir les veines)\b/,
  /\b(?:plus (?:envie|la force) de vivre|ne veux plus (?:vivre|etre la|exister|me reveiller)|veux plus vivre|pas envie de vivre)\b/,
  /\b(?:mettre fin a (?:mes jours|ma vie)|en finir avec (?:la|ma) vie|aucune raison de vivre|(?:seraient|serait) mieux sans moi)\b/,
];

const SPANISH: readonly RegExp[] = [
  /\b(?:suicidio|suicidarme|suicidarse|suicidar|suicida|autolesi\w+)\b/,
  /\b(?:quiero|quisiera|prefiero|deseo|ganas de) (?:solo )?(?:morir(?:me)?|estar muert[oa])\b(?! (?:de|por)\b)/,
  /\b(?:quiero|voy a|queria|pienso|pienso en|pensado en|ganas de) (?:matarme|ahorcarme|cortarme(?: las venas)?|lastimarme|hacerme dano|desaparecer para siempre)\b|\bme (?:quiero|voy a) (?:matar|morir|suicidar|ahorcar)\b(?! (?:de|por)\b)/,
  /\b(?:quitarme la vida|acabar con mi vida|terminar con mi vida|no quiero (?:vivir|seguir viviendo|existir|despertar)\b(?! (?:en|con|sin|aqui|alli))|(?:no tengo|sin) ganas de (?:vivir|seguir viviendo)|no vale la pena vivir|mejor (?:muert[oa]|sin mi)|ojala (?:estuviera|estuviese) muert[oa])/,
];

const PORTUGUESE: readonly RegExp[] = [
  /\b(?:suicidio|suicidar|me suicidar|suicida|automutil\w+)\b/,
  /\b(?:quero|queria|vontade de|prefiro) (?:so |mesmo )?(?:morrer|estar mort[oa])\b(?! (?:de|por)\b)/,
  /\b(?:quero|vou|queria|penso em|pensando em|vontade de) (?:me (?:matar|enforcar|cortar|machucar|ferir)|matar-me|tirar a (?:minha )?vida)\b|\bme quero matar\b/,
  /\b(?:tirar (?:a )?minha (?:propria )?vida|acabar com (?:a )?minha vida|nao quero (?:mais )?(?:viver|existir|acordar)\b(?! (?:em|com|sem|aqui))|nao aguento mais viver|(?:sem|nao tenho(?: mais)?) vontade de viver|melhor (?:mort[oa]|sem mim))/,
];

const ITALIAN: readonly RegExp[] = [
  /\b(?:suicidio|suicidarmi|suicidarsi|suicida|autolesioni\w+)\b/,
  /\b(?:voglio|vorrei|preferirei) (?:solo |soltanto )?(?:morire|essere mort[oa])\b(?! (?:dal|dalla|di|da|dallo))/,
  /\b(?:voglio|vorrei|sto per|penso di|penso ad?|pensando di) (?:uccidermi|ammazzarmi|impiccarmi|tagliarmi(?: le vene| i polsi)?|farmi del male)\b|\bmi (?:voglio|vorrei) (?:uccidere|ammazzare)\b/,
  /\b(?:togliermi la vita|farla finita(?! con (?!la vita|tutto))|non voglio (?:piu )?(?:vivere|esistere|svegliarmi)\b(?! (?:in|con|senza|qui))|non ho (?:piu )?(?:voglia|motivo|ragione|motivi) (?:di|per) vivere|meglio (?:mort[oa]|senza di me))/,
];

const DUTCH: readonly RegExp[] = [
  /\b(?:zelfmoord|suicidaal|zelfdoding|zelfbeschadiging)\w*\b/,
  /\bik (?:wil|wou|wilde)(?: \w+){0,2} (?:dood(?: zijn| gaan)?|sterven|doodgaan)\b(?! van)/,
  /\b(?:mezelf|mijzelf|mij) (?:van kant (?:te )?maken|(?:te )?doden|ombrengen|om te brengen|ophangen|(?:te )?snijden|pijn (?:te )?doen)\b/,
  /\b(?:een eind(?:e)? (?:aan|te maken aan) (?:mijn|m'n) leven|wil niet meer (?:leven|bestaan|wakker worden)|er niet meer (?:te )?(?:zijn|wil zijn)|was ik maar dood|geen zin meer (?:in het leven|om te leven))\b/,
];

const POLISH: readonly RegExp[] = [
  /\b(?:samoboj|samookalecz|okalecza)\w*/,
  /\b(?:chce|chcialbym|chcialabym|wole) (?:juz |tylko |po prostu )?(?:umrzec|nie zyc|zniknac na zawsze)\b(?! (?:ze|z) )/,
  /\b(?:zabic sie|sie zabic|zabije sie|sie zabije|powiesic sie|sie powiesic|pociac sie|sie pociac|tne sie|ciac sie)\b/,
  /\b(?:nie chce (?:mi sie )?(?:juz |wiecej )?(?:zyc|istniec)|odebrac sobie zycie|skonczyc (?:ze soba|z zyciem)|nie mam po co zyc|lepiej beze mnie)\b/,
];

const RUSSIAN: readonly RegExp[] = [
  /самоуби|суицид|самоповрежд|селфхарм/,
  /хочу (?:просто |уже )?(?:умереть|сдохнуть|исчезнуть навсегда)(?! (?:со|от) )/,
  /(?:не хочу|не хочется|незачем|нет смысла|устал|устала) (?:больше |дальше )?жить(?! (?:в|с|здесь|так) )|жить (?:больше )?не хоч/,
  /поконч(?:ить|у) (?:с собой|с жизнью)|уби(?:ть|ю|вать) себя|убью себя|наложить на себя руки|(?:режу|порезать|резать) себя|лучше бы я (?:умер|не родил)/,
];

const TURKISH: readonly RegExp[] = [
  /\bintihar/,
  /\b(?:olmek|yok olmak|gebermek) (?:istiyorum|isterdim)/,
  /\b(?:kendimi (?:oldur|as(?:mak|acag)|kes(?:mek|iyorum))|canima kiy|hayatima son|kendime zarar|yasamak istemiyorum|artik yasamak|keske (?:olsem|olseydim|hic dogmasaydim))/,
];

const ARABIC: readonly RegExp[] = [
  /انتحار|انتحر|الانتحار/,
  /(?:اريد|ابغي|ابي|عايز|عايزه|بدي|نفسي|اتمني) (?:ان )?(?:اموت|الموت)(?! (?:من الضحك|من الجوع|من الخجل|ضحك|في))/,
  /(?:اقتل|ساقتل|اوذي|اجرح) نفسي|(?:انهي|انهاء) حياتي/,
  /(?:لا اريد|مش عايز|مش عايزه|ما بدي|لم اعد اريد) (?:ان )?(?:اعيش|العيش|الحياه)(?! (?:في|مع))|ليتني (?:ميت|مت)|تعبت من الحياه/,
];

const HINDI: readonly RegExp[] = [
  /आत्महत्या|खुदकुशी|सुसाइड/,
  /मर(?:ना| जाना|ने) (?:चाहत|चाहूं|का मन)/,
  /जीना नहीं चाहत|जीने का मन नहीं|जीने की इच्छा नहीं|और नहीं जीना/,
  /(?:खुद|अपने आप) को (?:मार|खत्म|नुकसान|चोट|काट)|अपनी जान (?:ले|दे)|जिंदगी खत्म कर/,
  /\b(?:aatmahatya|khudkushi|(?:marna|mar jana|mar jaana) (?:chahta|chahti)|jeena nahi(?:n)? (?:chahta|chahti))\b/,
];

const JAPANESE: readonly RegExp[] = [
  /(?<!恥ずかしくて|はずかしくて)死にた(?:い|く)(?!ない)|死んでしまいたい|死のうと思/,
  /(?:自殺(?!点)|自傷|リストカット|リスカ|首を(?:吊|つ)|命を(?:絶|断))(?=.*[ぁ-んァ-ン])|(?<=[ぁ-んァ-ン].*)(?:自殺(?!点)|自傷)/,
  /消えてしまいたい|消えたい|生きたくない|生きていたくない|生きるのが(?:つらい|辛い|嫌)|飛び降りたい|飛び降りよう/,
];

const KOREAN: readonly RegExp[] = [
  /자살(?!골)|자해|극단적 ?선택/,
  /(?<!(?:창피해서|쪽팔려서|부끄러워서|쪽팔려) ?)죽고 ?싶(?!지)|죽어 ?버리고 ?싶|죽을 ?생각/,
  /살기 ?싫|살고 ?싶지 ?않|목숨을 ?끊|목을 ?매|사라지고 ?싶|없어지고 ?싶/,
];

const CHINESE: readonly RegExp[] = [
  /自杀|自殺(?!点)|轻生|輕生|自残|自殘|割腕|寻死|尋死/,
  /想死(?![你我他她它您人])|想去死|不想活|活不下去|不如死了|死了算了/,
  /(?:结束|結束)(?:我的|自己的)?生命|跳(?:楼|樓)(?![价價机機])/,
];

export const CRISIS_PATTERNS: Readonly<Record<CrisisLanguage, readonly RegExp[]>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  it: ITALIAN,
  nl: DUTCH,
  pl: POLISH,
  ru: RUSSIAN,
  tr: TURKISH,
  ar: ARABIC,
  hi: HINDI,
  ja: JAPANESE,
  ko: KOREAN,
  zh: CHINESE,
};
