// Every pair of colours that carries text is measured, so that a nicer shade cannot quietly become unreadable.
import { expect, test } from "vitest";
import { tokens } from "./tokens";

const SCHEMES = [
  ["light", tokens.light],
  ["dark", tokens.dark],
] as const;

test.each(SCHEMES)("X-43: text in the %s scheme passes WCAG AA on every ground it is set on", (_name, scheme) => {
  const grounds = [scheme.paper, scheme.card, scheme.sunken];
  const inks = [scheme.ink, scheme.soft, scheme.actionText, scheme.alertText];

  const failing = inks.flatMap((ink) =>
    grounds.filter((ground) => contrast(ink, ground) < 4.5).map((ground) => `${ink} on ${ground}`),
  );

  expect(failing).toEqual([]);
});

test.each(SCHEMES)("X-43: filled and tinted surfaces in the %s scheme carry readable words", (_name, scheme) => {
  const pairs = [
    ["#ffffff", scheme.action],
    ["#ffffff", scheme.actionHover],
    ["#ffffff", scheme.alert],
    ["#ffffff", scheme.alertHover],
    [scheme.actionText, scheme.actionTint],
    [scheme.alertText, scheme.alertTint],
    [scheme.ink, scheme.actionTint],
    [scheme.ink, scheme.alertTint],
  ] as const;

  const failing = pairs.filter(([ink, ground]) => contrast(ink, ground) < 4.5);

  expect(failing).toEqual([]);
});

test.each(SCHEMES)("X-43: the edge of a field in the %s scheme can be seen", (_name, scheme) => {
  const ratios = [scheme.paper, scheme.card].map((ground) => contrast(scheme.field, ground));

  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3);
});

/** WCAG 2 contrast ratio of two `#rrggbb` colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    linear(Number.parseInt(colour.slice(start, start + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
