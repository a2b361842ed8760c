// Day or night as the person chose it in the settings, read without the component kit, which may be what has failed.

/** Where the kit keeps the choice. */
const STORAGE_KEY = "mantine-color-scheme-value";

/** Null when the device decides. */
export function chosenScheme(): "light" | "dark" | null {
  try {
    const chosen = window.localStorage.getItem(STORAGE_KEY);
    return chosen === "light" || chosen === "dark" ? chosen : null;
  } catch {
    return null; // a browser that keeps nothing for this site
  }
}
