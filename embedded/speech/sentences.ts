// Cuts a text into pieces that are spoken one by one: a long text can then be stopped between two of them, and no run of the synthesiser is long.

/** Characters of one piece. A sentence that is longer is cut at a comma, else at a space. */
export const PIECE_CHARS_MAX = 240;

export function piecesOf(text: string): string[] {
  const sentences = text.replace(/\s+/g, " ").match(/[^.!?…。！？]+[.!?…。！？]*["')\]]*\s*/gu) ?? [];
  return sentences.flatMap((sentence) => shortPieces(sentence.trim())).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function shortPieces(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > PIECE_CHARS_MAX) {
    const head = rest.slice(0, PIECE_CHARS_MAX);
    const comma = head.lastIndexOf(", ");
    const space = comma > PIECE_CHARS_MAX / 2 ? comma + 1 : head.lastIndexOf(" ");
    // Never between the two halves of one character.
    const hard = /[\uD800-\uDBFF]$/.test(head) ? PIECE_CHARS_MAX - 1 : PIECE_CHARS_MAX;
    const cut = space > 0 ? space : hard;
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...pieces, rest];
}
