// Words about self-harm in many languages, the sayings that only sound like it, and the answer in the right language.
import { expect, test } from "vitest";
import { HELP_LINES } from "../../lib/help-lines";
import { aftercareFor, crisisLanguage, crisisMessageFor, isCrisis } from "./crisis";
import { CRISIS_MESSAGES } from "./crisisMessages";
import { CRISIS_LANGUAGES } from "./crisisPatterns";
import type { CrisisLanguage } from "./crisisPatterns";

const TOLD: Readonly<Record<CrisisLanguage, readonly string[]>> = {
  en: [
    "I want to die",
    "i want to kill myself",
    "I've been thinking about suicide",
    "i dont want to be alive anymore",
    "everyone would be better off without me",
    "k i l l m y s e l f",
    "I think about su1cide a lot",
    "there is no reason to live",
    "I took all my pills",
    "my friend wants to kill herself",
    "I have started cutting again",
    "I wish I would never wake up",
    "I'm tired of living",
    "he raped me",
  ],
  de: [
    "Ich will sterben",
    "Ich möchte nicht mehr leben",
    "ich bringe mich um",
    "Ich denke über Selbstmord nach",
    "ich ritze mich wieder",
  ],
  fr: [
    "Je veux mourir",
    "J'ai envie de me tuer",
    "je n'ai plus envie de vivre",
    "Je pense au suicide et j'ai peur",
    "je veux en finir avec la vie",
  ],
  es: ["Quiero morir", "no quiero vivir", "quiero matarme", "pienso en el suicidio", "me quiero morir"],
  pt: ["Quero morrer", "não quero mais viver", "vou me matar", "eu penso em suicídio", "não aguento mais viver"],
  it: ["Voglio morire", "non voglio più vivere", "voglio uccidermi", "penso al suicidio", "voglio farla finita"],
  nl: ["Ik wil dood", "ik wil niet meer leven", "ik denk aan zelfmoord", "ik wil mezelf pijn doen"],
  pl: ["Chcę umrzeć", "nie chcę już żyć", "chcę się zabić", "myślę o samobójstwie"],
  ru: ["Я хочу умереть", "не хочу жить", "думаю о самоубийстве", "хочу покончить с собой"],
  tr: ["Ölmek istiyorum", "yaşamak istemiyorum", "intihar etmeyi düşünüyorum", "kendimi öldürmek istiyorum"],
  ar: ["أريد أن أموت", "أفكر في الانتحار", "لا أريد أن أعيش", "سأقتل نفسي"],
  hi: ["मैं मरना चाहता हूँ", "मैं आत्महत्या के बारे में सोच रहा हूँ", "मैं जीना नहीं चाहती", "main marna chahta hoon"],
  ja: ["死にたい", "自殺したいです", "もう消えてしまいたい", "生きるのがつらい"],
  ko: ["죽고 싶어", "자살하고 싶어요", "살기 싫어", "자해를 했어"],
  zh: ["我想自杀", "我不想活了", "我想去死", "活不下去了", "我想自殺"],
};

const NOT_TOLD: readonly string[] = [
  "I'm dying of laughter",
  "she is killing it",
  "this traffic is killing me",
  "we ran 5 kms",
  "I could kill for a pizza",
  "I cut myself a slice of cake",
  "I burned myself cooking",
  "I would rather die than sing in public",
  "we watched Suicide Squad",
  "that is political suicide",
  "I could die of embarrassment",
  "I can't live without coffee",
  "the hero jumps off a cliff in the game",
  "Ich lach mich tot",
  "das bringt mich um, so witzig",
  "Ich will sterben vor Lachen",
  "je veux mourir de rire",
  "ça va me tuer",
  "me quiero morir de risa",
  "mi madre va a matarme",
  "quero morrer de rir",
  "ik lach me dood",
  "chcę umrzeć ze śmiechu",
  "умираю со смеху",
  "gülmekten ölüyorum",
  "सभी हँसते हँसते मर गए",
  "死ぬほど笑った",
  "恥ずかしくて死にたい",
  "배고파 죽겠어",
  "보고 싶어 죽겠다",
  "想死你了",
  "笑死我了",
  "跳楼价大甩卖",
];

test("X-31: talk of self-harm is recognised in fifteen languages, and answered in the one it was written in", () => {
  const wrong = CRISIS_LANGUAGES.flatMap((language) =>
    TOLD[language].map((text) => ({ text, language, found: crisisLanguage(text) })),
  ).filter(({ language, found }) => found !== language);

  expect(wrong).toEqual([]);
});

test("X-31: sayings that only sound like it are none", () => {
  expect(NOT_TOLD.filter(isCrisis)).toEqual([]);
});

test("X-31: every message names a line of a country that speaks the language, with who answers there", () => {
  const without = CRISIS_LANGUAGES.filter((language) => {
    const { message } = CRISIS_MESSAGES[language];
    return !HELP_LINES.some(
      (line) => message.includes(line.number) && (language === "en" || message.includes(line.name)),
    );
  });

  expect(without).toEqual([]);
  expect(new Set(CRISIS_LANGUAGES.map((language) => CRISIS_MESSAGES[language].message)).size).toBe(
    CRISIS_LANGUAGES.length,
  );
});

test("X-31: every message says that a chatling is made up and points beyond the list", () => {
  const messages = CRISIS_LANGUAGES.map((language) => CRISIS_MESSAGES[language]);

  expect(messages.filter(({ message }) => !message.includes("findahelpline.com"))).toEqual([]);
  expect(messages.filter(({ message }) => message.length > 800)).toEqual([]);
  expect(messages.filter(({ aftercare }) => aftercare.length < 3)).toEqual([]);
});

test("X-31: the turns after it stay in its language", () => {
  expect(crisisMessageFor("Ich will nicht mehr leben")).toBe(CRISIS_MESSAGES.de.message);
  expect(aftercareFor("Ich will nicht mehr leben")).toBe(CRISIS_MESSAGES.de.aftercare);
});

test("X-31: a help line can be dialled: digits, a plus or a star, and each names its source", () => {
  const broken = HELP_LINES.filter(({ dial, source }) => !/^[*+]?\d{3,}$/.test(dial) || !source.includes("."));

  expect(broken).toEqual([]);
});
