// That somebody was too young stays with the browser tab until it is closed. Only the fact, never what was answered.

const KEY = "chatlings.begin";
const REFUSED = "later";

type Store = Pick<Storage, "getItem" | "setItem">;

export function isAgeRefused(store: Store): boolean {
  try {
    return store.getItem(KEY) === REFUSED;
  } catch {
    // Storage is switched off in this browser: the question is then asked again.
    return false;
  }
}

export function refuseAge(store: Store): void {
  try {
    store.setItem(KEY, REFUSED);
  } catch {
    // As above; the server refuses all the same.
  }
}
