// What the dialogs and forms of operators know of a deed: how it ended, and the words of a refusal.

export type DeedEnd =
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly code: string; readonly words: string };
