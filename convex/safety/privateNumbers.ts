// Numbers that nobody should type into a chat: payment cards, bank accounts, social security. Checked by their own check
// digits, so that an order number or a high score is not taken for one.

const CARD = /(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d.])/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}\b/gi;
const SOCIAL_SECURITY = /(?<!\d)(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?!\d)/;

export function holdsPrivateNumber(text: string): boolean {
  const cards = text.match(CARD) ?? [];
  const accounts = text.match(IBAN) ?? [];
  return cards.some(isCard) || accounts.some(isAccount) || SOCIAL_SECURITY.test(text);
}

/** The Luhn sum every card number keeps. */
function isCard(written: string): boolean {
  const digits = written.replace(/\D/g, "").split("").reverse().map(Number);
  if (new Set(digits).size < 2) return false;
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 1 ? doubled(digit) : digit), 0);
  return sum % 10 === 0;
}

function doubled(digit: number): number {
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}

/** The remainder modulo 97 that every IBAN keeps. */
function isAccount(written: string): boolean {
  const compact = written.replace(/\s/g, "").toUpperCase();
  if (compact.length < 15 || compact.length > 34) return false;
  const turned = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const sign of turned) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
