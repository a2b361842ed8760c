// Limits of speech that is made and of voice notes that are written down. One name, one unit, one reason each.

/** Characters that are said aloud in one voice reply: about forty seconds, which is long for a voice note. More stays a text. */
export const SPEECH_CHARS_MAX = 600;

/** Bytes of speech accepted from a provider: SPEECH_CHARS_MAX at 24 kHz, twice over. */
export const SPEECH_BYTES_MAX = 6 * 1024 * 1024;

/** Characters kept of a transcript: more than five minutes of quick talk. */
export const TRANSCRIPT_CHARS_MAX = 6000;

/** The longest a "try again later" of a provider is obeyed for everybody. */
export const PROVIDER_PAUSE_MS_MAX = 5 * 60_000;

/** Days speech is kept that nobody hears any more. */
export const SPEECH_KEPT_DAYS = 60;

/** Tags and files of one species and kind that are looked at. */
export const SPECIES_ASSETS_MAX = 60;
