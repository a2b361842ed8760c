// The words of a line as they are said aloud: without markup, links, emoji and stage directions.

export function speakable(text: string): string {
  return (
    text
      .replace(/```[\s\S]*?```/g, " ")
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/https?:\/\/\S+/gi, " ")
      // "*tilts head*" and "(giggles)" are seen, not said; emphasis of a word is said.
      .replace(/\*\*([^*]+)\*\*/g, "$1")
      .replace(/(^|\s)\*[^*\n]*\s[^*\n]*\*/g, "$1")
      .replace(/(^|\s)\((?:[^()\n]{0,60})\)(?=[\s.,!?]|$)/g, "$1")
      .replace(/[*_`~#>]+/g, "")
      .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}|\u{20E3}/gu, "")
      .replace(/\s+([.,!?…])/g, "$1")
      .replace(/\s+/g, " ")
      .trim()
  );
}
