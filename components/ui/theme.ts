// The Mantine theme: paper and ink by day, aubergine by night, leaf green to act, coral to call attention.
// The kit's own colours miss WCAG AA in places, so every semantic variable is pointed at a token here.
import { createTheme, type CSSVariablesResolver } from "@mantine/core";
import { coral, dark, gray, leaf, tokens } from "./tokens";

const DISPLAY_FONT = '"Fredoka Variable", "Fredoka", ui-rounded, "Nunito", system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: "leaf",
  // One shade in both schemes, so that white text on a filled button passes AA in both.
  primaryShade: { light: 7, dark: 7 },
  colors: { leaf, coral, gray, dark, red: coral },
  white: "#ffffff",
  black: tokens.light.ink,
  fontFamily: "var(--font-geist-sans), system-ui, sans-serif",
  headings: {
    fontFamily: DISPLAY_FONT,
    fontWeight: "600",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "clamp(2rem, 1.4rem + 2.4vw, 3.25rem)", lineHeight: "1.1" },
      h2: { fontSize: "clamp(1.5rem, 1.25rem + 1vw, 2rem)", lineHeight: "1.2" },
      h3: { fontSize: "1.25rem", lineHeight: "1.3" },
    },
  },
  defaultRadius: "lg",
  radius: { xs: "0.375rem", sm: "0.5rem", md: "0.75rem", lg: "1rem", xl: "1.75rem" },
  shadows: {
    sm: "0 1px 2px rgb(43 36 51 / 8%), 0 4px 12px rgb(43 36 51 / 6%)",
    md: "0 2px 4px rgb(43 36 51 / 8%), 0 10px 28px rgb(43 36 51 / 10%)",
  },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    // A label may wrap: at 200% text "Hatch yours" no longer fits one line of a phone.
    Button: {
      defaultProps: { radius: "xl" },
      styles: {
        root: {
          display: "inline-flex",
          alignItems: "center",
          justifyContent: "center",
          height: "auto",
          minHeight: "var(--button-height)",
          maxWidth: "100%",
          paddingBlock: "0.3em",
        },
        inner: { height: "auto" },
        label: { whiteSpace: "normal", height: "auto", lineHeight: 1.25 },
      },
    },
    SegmentedControl: { styles: { label: { whiteSpace: "normal", paddingInline: "0.4em" } } },
    ActionIcon: { defaultProps: { radius: "xl", variant: "subtle" } },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
  },
});

/** Points Mantine's semantic variables at our tokens, per scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { "--font-display": DISPLAY_FONT },
  light: schemeVariables(tokens.light),
  dark: schemeVariables(tokens.dark),
});

function schemeVariables(scheme: (typeof tokens)["light"] | (typeof tokens)["dark"]): Record<string, string> {
  return {
    "--paper": scheme.paper,
    "--card": scheme.card,
    "--sunken": scheme.sunken,
    "--ink": scheme.ink,
    "--soft": scheme.soft,
    "--line": scheme.line,
    "--field": scheme.field,
    "--mantine-color-body": scheme.paper,
    "--mantine-color-text": scheme.ink,
    "--mantine-color-bright": scheme.ink,
    "--mantine-color-dimmed": scheme.soft,
    "--mantine-color-placeholder": scheme.soft,
    "--mantine-color-anchor": scheme.actionText,
    "--mantine-color-error": scheme.alertText,
    "--mantine-color-success": scheme.actionText,
    "--mantine-color-default": scheme.card,
    "--mantine-color-default-hover": scheme.sunken,
    "--mantine-color-default-color": scheme.ink,
    "--mantine-color-default-border": scheme.field,
    "--mantine-color-disabled": scheme.sunken,
    "--mantine-color-disabled-color": scheme.soft,
    "--mantine-color-disabled-border": scheme.line,
    ...colourVariables("leaf", scheme.action, scheme.actionHover, scheme.actionText, scheme.actionTint),
    ...colourVariables("coral", scheme.alert, scheme.alertHover, scheme.alertText, scheme.alertTint),
    ...colourVariables("red", scheme.alert, scheme.alertHover, scheme.alertText, scheme.alertTint),
    ...colourVariables("gray", "#6c6169", "#544a58", scheme.soft, scheme.sunken),
  };
}

function colourVariables(name: string, filled: string, hover: string, text: string, tint: string) {
  return {
    [`--mantine-color-${name}-filled`]: filled,
    [`--mantine-color-${name}-filled-hover`]: hover,
    [`--mantine-color-${name}-text`]: text,
    [`--mantine-color-${name}-outline`]: text,
    [`--mantine-color-${name}-outline-hover`]: tint,
    [`--mantine-color-${name}-light`]: tint,
    [`--mantine-color-${name}-light-hover`]: tint,
    [`--mantine-color-${name}-light-color`]: text,
  };
}
