// Where one search for a runaway stands, for the hook that knows and the card that shows it.

export type SearchState =
  | { readonly kind: "resting" }
  | { readonly kind: "searching" }
  | { readonly kind: "missed"; readonly words: string }
  | { readonly kind: "refused"; readonly words: string };
