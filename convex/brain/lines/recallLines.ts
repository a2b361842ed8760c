// Lines that give back what was told. Plain on purpose: a remembered fact is the whole point of the line.

export const NAMED: readonly string[] = [
  "Your {about} is called {value}. I kept that {keep}.",
  "{value}, of course. I would not lose that.",
  "That is {value}. A name worth keeping.",
  "Your {about}? {value}. I remember.",
  "{value}. See, it was {keep}.",
];
export const NAME_NOT_TOLD: readonly string[] = [
  "You told me of {value}, but not the name. What is it?",
  "I know that there is {value}. The name you have kept to yourself so far. What is it?",
  "About {value} I have heard, the name I have not. Will you tell me?",
];
export const NOT_TOLD_OF: readonly string[] = [
  "You have not told me of your {about} yet, or I have lost it. What is the name?",
  "That I do not know so far, and I will not guess. What is your {about} called?",
  "I have nothing {keep} about your {about}. Will you tell me the name?",
];
export const WHO_IT_IS: readonly string[] = [
  "{value} is your {about}. You told me.",
  "That is your {about}. I have {value} {keep}.",
  "Your {about}, if I kept it right.",
];
export const PLACE: readonly string[] = [
  "In {value}. I like to picture it.",
  "{value} is your part of the world. I kept it {keep}.",
  "You told me: {value}.",
];
export const FAVOURITE: readonly string[] = [
  "Your favourite {about} is {value}. I kept it {keep}.",
  "{value}. You said so, and I noticed.",
  "That would be {value}.",
];
export const BIRTHDAY: readonly string[] = [
  "{value}. I will be in good spirits on that day.",
  "Your birthday is {value}. It is {keep}.",
  "It is {value}. I would not lose a thing like that.",
];
export const ALLERGY: readonly string[] = [
  "To {value}. I keep that one near the front.",
  "{value}. I remember, so that nobody offers you any here.",
  "You told me: {value}.",
];
export const FEAR: readonly string[] = [
  "You told me of {value}. It is safe with me.",
  "{value}. I have not forgotten, and I go gently there.",
  "It was {value}, you said. That is a fair thing to be afraid of.",
];
export const JOB: readonly string[] = [
  "It is about {value}, if I kept it right.",
  "{value}. You told me, and I kept it {keep}.",
  "I have it {keep}: {value}.",
];
export const LIKED: readonly string[] = [
  "You like {value}. I kept it {keep}.",
  "{value}, for one. You told me.",
  "I remember {value}. Your face lit up, or I imagined that it did.",
];
export const DISLIKED: readonly string[] = [
  "You can do without {value}. I made a note of it.",
  "{value}. I will not bring any.",
  "It was {value}, as far as I kept it.",
];
export const NOTE: readonly string[] = [
  "This is what you gave me to keep: {value}.",
  "I have it {keep}: {value}.",
  "Word for word: {value}.",
];
export const ABOUT_IT_KNOWN: readonly string[] = [
  "Yes. {value}. You told me, and I kept it {keep}.",
  "I do: {value}. It is {keep}.",
  "Of course. {value}.",
];
export const NOT_TOLD: readonly string[] = [
  "That you have not told me yet, or I have lost it. Will you?",
  "I do not know it so far, and I would rather not guess. What is it?",
  "I have looked {keep} and found nothing about that. Tell me?",
];
