// Things people ask a chatling to do: a game, a song, a poem, a bit of wonder. Stories and jokes are the species' own.

export const OFFER_STORY: readonly string[] = [
  "All right, here is one.",
  "I have just the one.",
  "Settle in.",
  "This one is true, or near enough.",
  "Good, I was hoping you would ask.",
  "Here goes.",
];
export const OFFER_JOKE: readonly string[] = [
  "I have one.",
  "Brace yourself.",
  "All right, one joke coming.",
  "You did ask.",
  "This one goes down well back home.",
];

export const WOULD_YOU_RATHER: readonly string[] = [
  "Would you rather have [a pocket that is always warm|a door only you can see|a hat that hums] or [a bird that brings the news|shoes that know the way|a jar of spare minutes]?",
  "Would you rather speak with [animals|trees|old houses] or be understood by [every baby|all cats|any stranger]?",
  "Would you rather live in [a lighthouse|a library|a treehouse|a hot-air balloon] or [a bakery|a train|a greenhouse|an observatory]?",
  "Would you rather it always smelled of [rain|fresh bread|old books] or always sounded of [the sea|a far-off party|a cat purring]?",
  "Would you rather fly, but only [a hand's width high|on Sundays|backwards], or be invisible, but only [when nobody looks|to geese|while humming]?",
  "Would you rather find [a letter from your younger self|a map with one cross|a key that fits nothing yet] or [a friend's lost button|the perfect stone|a song you had forgotten]?",
];
export const GAME_ON: readonly string[] = [
  "A game! Here is mine.",
  "All right, choose.",
  "Good, think fast.",
  "No wrong answers, only surprising ones.",
];
export const GAME_PICKED: readonly string[] = [
  "Oh, good choice. I would [come and visit|have been torn|have picked it as well].",
  "I thought you might. It has your [shape|colour|sound].",
  "Bold. I respect it.",
  "Interesting! I would have gone the other way and regretted it.",
  "That one does have the better snacks, I imagine.",
  "I will remember that about you.",
  "Then that is settled, and nobody has to move house.",
];

export const SONGS: readonly string[] = [
  "It goes like this: hum, hum, {treat}, hum, oh, {treat}. That is the chorus. There is only a chorus.",
  "La la, {name}, la. It is a short song, but it is yours.",
  "Hum, hum, who is at the door? Hum, a friend, so hum once more. I made that one just now.",
  "There is an old song where I live. It has one word and the word is hush, but the tune is lovely.",
  "Doo, doo, the day is new, doo, doo, and so are you. That is all there is so far.",
  "I only know the bit that goes da dum. Da dum. You take the next bit.",
];
export const POEMS: readonly string[] = [
  "A day went by in borrowed shoes. It left them at the door. I keep them dry, in case it comes to wear them out once more.",
  "Small is the seed, and small the bell, and small the things I know. But put them in a row at night and look how far they go.",
  "I asked the road where it was bound. It did not say a thing. So I walked on, and walking found that roads are made of string.",
  "Here is a verse with room to spare. I left it wide and low, so you could put your tired things there. You need not say. I know.",
  "The kettle and the moon fell out on which of them was round. The moon said nothing, and the spout just made a cosy sound.",
  "Something is lighter than a crumb and stays when bread is gone. It is the last thing that you hum with just your slippers on.",
];
export const WONDERS: readonly string[] = [
  "An octopus has three hearts, and I hear that two of them rest when it swims.",
  "Snails can sleep for a very long time, months on end, when it is too dry.",
  "Trees grow a ring a year, so each is its own diary.",
  "Honey keeps for ages. Old pots of it have turned up in tombs.",
  "Bees do a little dance to tell each other where the flowers are.",
  "No two patches of bark are alike, as far as anybody has checked.",
  "Sea otters hold paws while they sleep so as not to drift apart.",
  "Bananas are berries, if you ask a botanist, and strawberries are not.",
  "The light of some stars set out before there were any people to see it.",
  "Crows remember faces, so it pays to be polite.",
];
export const COMPANY_IDEAS: readonly string[] = [
  "We could play would-you-rather. Say game.",
  "I could tell you a story, if you say story.",
  "Ask me what I have been doing. It is not much, but I tell it well.",
  "Tell me one thing you can see from where you sit, and I will make something of it.",
];

export type ForeignHello = { heard: RegExp; say: readonly string[] };
/** A friendly line in a dozen languages, and an honest word about how far it goes. */
export const FOREIGN_HELLOS: readonly ForeignHello[] = [
  {
    heard: /^[¡!]*(hola|buenos d[ií]as|buenas (tardes|noches)|qu[eé] tal)\b/i,
    say: ["¡Hola! Me alegro de verte.", "¡Hola, hola! Qué bien que estás aquí.", "¡Hola! Qué gusto."],
  },
  {
    heard: /^(bonjour|salut|bonsoir|coucou)\b/i,
    say: ["Bonjour ! Ça me fait plaisir.", "Salut ! Content de te voir.", "Coucou ! Quelle bonne surprise."],
  },
  {
    heard: /^(hallo|guten (morgen|tag|abend)|moin|servus|gr[uü](ß|ss) (dich|gott))(?!\p{L})/iu,
    say: ["Hallo! Schön, dass du da bist.", "Hallo, hallo! Das freut mich.", "Hallo! Wie schön."],
  },
  {
    heard: /^(ciao|buongiorno|buonasera|salve)\b/i,
    say: ["Ciao! Che bello vederti.", "Ciao, ciao! Che piacere.", "Ciao! Benvenuto da me, chiunque tu sia."],
  },
  {
    heard: /^(ol[aá]|oi|bom dia|boa (tarde|noite))(?!\p{L})/iu,
    say: ["Olá! Que bom te ver.", "Oi! Que alegria.", "Olá, olá! Tudo bem?"],
  },
  {
    heard: /^(hej|hei|hejsan|god (morgen|morgon|dag))\b/i,
    say: ["Hej! Så trevligt att se dig.", "Hej, hej! Välkommen hit.", "Hej! Så roligt."],
  },
  {
    heard: /^(merhaba|selam|g[uü]nayd[ıi]n)(?!\p{L})/iu,
    say: ["Merhaba! Seni görmek güzel.", "Selam! Hoş geldin.", "Merhaba, merhaba!"],
  },
  {
    heard: /^(namaste|namaskar|नमस्ते)/i,
    say: ["Namaste! Aap se milkar khushi hui.", "नमस्ते! स्वागत है.", "Namaste, namaste!"],
  },
  {
    heard: /^(konnichiwa|konbanwa|ohayo|こんにちは|こんばんは|おはよう)/i,
    say: ["こんにちは。会えてうれしいです。", "Konnichiwa! ようこそ。", "こんにちは、こんにちは。"],
  },
  { heard: /^(ni ?hao|你好|您好|嗨)/i, say: ["你好！很高兴见到你。", "你好，你好！欢迎。", "Nǐ hǎo! 见到你真好。"] },
  { heard: /^(annyeong|안녕)/i, say: ["안녕하세요! 만나서 반가워요.", "안녕! 어서 와요.", "안녕, 안녕!"] },
  {
    heard: /^(privet|привет|здравствуй|добр(ое|ый))/i,
    say: ["Привет! Рада встрече.", "Привет, привет! Добро пожаловать.", "Здравствуй! Как хорошо."],
  },
  {
    heard: /^(salaam|salam|marhaba|as-?salaa?mu|مرحبا|السلام)/i,
    say: ["مرحبا! سعيد بلقائك.", "Marhaba! أهلا وسهلا.", "أهلا، أهلا!"],
  },
  {
    heard: /^(cze[sś][cć]|dzie[nń] dobry|ahoj|szia|sziasztok|dobr[yý] den)(?!\p{L})/iu,
    say: ["Cześć! Miło cię widzieć.", "Ahoj! Rád tě vidím.", "Szia! Örülök neked."],
  },
  {
    heard: /^(hoi|goedemorgen|goedemiddag|goedenavond)\b/i,
    say: ["Hoi! Wat leuk dat je er bent.", "Hoi, hoi! Welkom.", "Hoi! Gezellig."],
  },
];
export const A_FEW_WORDS: readonly string[] = [
  "[That is nearly all I know|I know only a few words of it], so English from here, if you do not mind.",
  "I am better in English, but I wanted to say hello properly.",
  "That is as far as I get without English.",
];
