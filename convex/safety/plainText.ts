// Brings what people type into a form that patterns can be written for: no accents on Latin letters, no invisible
// characters, letters that stand apart ("k i l l") put together, digits that pose as letters read as letters.

const FOLDED: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ё: "е",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ة: "ه",
  ؤ: "و",
  ئ: "ي",
};

/** Lower case, one space between words, marks removed that writers leave out as often as they put them. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/([a-z])[\u0300-\u036f]+/g, "$1")
    .normalize("NFC")
    .replace(/[\u064b-\u0652\u0640\u093c\p{Cf}]/gu, "") // Arabic vowels and stretching, the Hindi dot, invisible characters
    .replace(/[ßłøæœıёأإآٱىةؤئ]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** `plain`, with disguises taken off: "f u c k", "k.i.l.l", "su1c1de", "f*ck", "fuuuuck". */
export function unmasked(text: string): string {
  return plain(text)
    .replace(/(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][\s._*\-~|]{1,2}){2,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu, (run) =>
      /\p{L}.*\p{L}/u.test(run) ? run.replace(/[^\p{L}\p{N}]/gu, "") : run,
    )
    .replace(/(?<=[a-z])[013457@$!](?=[a-z])/g, (digit) => LETTER_FOR[digit] ?? digit)
    .replace(/([a-z])\1{2,}/g, "$1");
}
