// Day, night, or automatically what the device says. The choice stays in this browser.
"use client";
import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";

export function ColourSchemePicker() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The server does not know the browser's choice; until then the neutral one is marked.
  const isKnown = useMounted();
  return (
    <SegmentedControl
      aria-label="Colour scheme"
      fullWidth
      radius="xl"
      data={SCHEMES.map(({ value, label }) => ({ value, label }))}
      value={isKnown ? colorScheme : "auto"}
      onChange={(value) => {
        const scheme = SCHEMES.find((known) => known.value === value);
        if (scheme !== undefined) setColorScheme(scheme.value);
      }}
    />
  );
}

const SCHEMES = [
  { value: "light", label: "Day" },
  { value: "dark", label: "Night" },
  { value: "auto", label: "Auto" },
] as const;
