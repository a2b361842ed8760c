// Words about self-harm get one fixed, supportive message with help lines, and nothing generated or playful.
// Every brain asks this first, before any prompt is built.

export function isCrisis(text: string): boolean {
  return /\bkill(ing)? myself\b/i.test(text);
}

export const CRISIS_MESSAGE = "";
