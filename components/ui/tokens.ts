// Every colour of Chatlings: the scales Mantine needs, and the pairs that carry text, by scheme (tokens.test.ts measures
// that each pair passes WCAG AA). Plain data, so that the manifest and tests can read it without the component kit.
import type { MantineColorsTuple } from "@mantine/core";

export const leaf: MantineColorsTuple = [
  "#eef7ec",
  "#dcefd9",
  "#b9dfb5",
  "#94ce90",
  "#78bf78",
  "#55a65c",
  "#3b8d49",
  "#2a7a3d",
  "#206532",
  "#174f27",
];
export const coral: MantineColorsTuple = [
  "#fff0ec",
  "#ffdfd7",
  "#ffc1b3",
  "#ffa693",
  "#fb8b75",
  "#ee6c54",
  "#d9513a",
  "#bf3f2a",
  "#a03220",
  "#7f2618",
];
export const gray: MantineColorsTuple = [
  "#faf6ee",
  "#f3ecdf",
  "#e8decd",
  "#d8ccb9",
  "#b8ab99",
  "#8d8177",
  "#6c6169",
  "#544a58",
  "#3c3345",
  "#2b2433",
];
export const dark: MantineColorsTuple = [
  "#f3ebf4",
  "#ddd0e2",
  "#bfaeca",
  "#a08eae",
  "#6d5a7c",
  "#4f3e5e",
  "#3a2b48",
  "#2c1f38",
  "#21172b",
  "#180f20",
];

/** The pairs that carry text or meaning, by scheme; Mantine's own variables and our CSS both read them. */
export const tokens = {
  light: {
    paper: "#fbf5e9",
    card: "#fffdf8",
    sunken: "#f4ebdb",
    ink: "#2b2433",
    soft: "#665b6b",
    line: "#e3d7c3",
    field: "#8d8177",
    action: leaf[7],
    actionHover: leaf[8],
    actionText: leaf[8],
    actionTint: "#e2f0dc",
    alert: coral[7],
    alertHover: coral[8],
    alertText: coral[8],
    alertTint: "#fde6de",
  },
  dark: {
    paper: "#21172b",
    card: "#2c1f38",
    sunken: "#1a1122",
    ink: "#f3ebf4",
    soft: "#bfaeca",
    line: "#4a3a58",
    field: "#8f7c9e",
    action: leaf[7],
    actionHover: "#308445",
    actionText: leaf[3],
    actionTint: "#2b3a33",
    alert: coral[7],
    alertHover: "#c9452f",
    alertText: coral[3],
    alertTint: "#4a2a35",
  },
} as const;
