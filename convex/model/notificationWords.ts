// Every note that can be sent, in one place: short, kind, concrete. A note tells what happened and what can be done; it never blames,
// counts days of absence or says what will be lost. notificationWords.test.ts walks all of them.

export type NoteWords = { title: string; message: string };

/** At two strikes. Care is what helps, and there is time for it. */
export function warning(name: string): NoteWords {
  return {
    title: `${name} feels a bit low`,
    message: `The last talks were rough. A game, a treat or a quiet hour would do ${name} good.`,
  };
}

export function runaway(name: string): NoteWords {
  return {
    title: `${name} went off on a journey`,
    message: `${name} left a note in the nest. You can read it, follow the footprints and go looking together with friends.`,
  };
}

export function recovered(name: string): NoteWords {
  return {
    title: `${name} is home again!`,
    message: `Fluffed up, a little dusty and very glad. ${name} has things to tell.`,
  };
}

export function postcard(name: string): NoteWords {
  return { title: `A postcard from ${name}`, message: `${name} wrote from the road. There may be a clue on it.` };
}

export function helped(name: string): NoteWords {
  return {
    title: `A friend joined the search for ${name}`,
    message: "They put their name on your poster. The next search has better odds.",
  };
}

export function rareEvent(names: readonly string[], event: string, coins: number): NoteWords {
  return { title: event, message: `It happened while ${listed(names)} talked. ${coinWords(coins)} for your purse.` };
}

export function level(number: number, coins: number): NoteWords {
  return {
    title: `Level ${number}!`,
    message: coins > 0 ? `${coinWords(coins)} came with it.` : "Look how far you two have come.",
  };
}

/** Said on the day it is reached; a streak that ends is never mentioned. */
export function streak(days: number): NoteWords {
  return { title: `${days} days in a row`, message: "A small thing, done often. Here is to you." };
}

export function discovery(species: string): NoteWords {
  return { title: `You discovered the ${species}`, message: "Its place on your shelf has its picture now." };
}

export function egg(species: string): NoteWords {
  return { title: "An egg for you", message: `A ${species} egg waits on your shelf. It hatches whenever you like.` };
}

export function wokeUp(name: string): NoteWords {
  return { title: `${name} is back from meditating`, message: `Calm, rested and ready to talk again.` };
}

/** An operator's own words; nobody else's note is free text. */
export function announcement<Words extends NoteWords>(words: Words): Words {
  return words;
}

export function digest(count: number): NoteWords {
  return {
    title: "Your day with the chatlings",
    message: count === 1 ? "One thing happened." : `${count} things happened.`, // when is said by the inbox: after a quiet evening it was yesterday
  };
}

function coinWords(coins: number): string {
  return coins === 1 ? "1 coin" : `${coins} coins`;
}

/** "Pip", "Pip and Fern", "Pip, Fern and Moss". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "Your chatlings";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
