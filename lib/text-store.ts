// A small text store in the browser that never throws: full, blocked or absent storage must not stop anybody from chatting.

/** The part of the Web Storage interface that drafts and the outbox need. */
export interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export function memoryTextStore(): TextStore {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** `storage` where it works; what it refuses lives in memory until the page closes. */
export function forgivingTextStore(storage: TextStore): TextStore {
  const refused = memoryTextStore();
  return {
    getItem: (key) => refused.getItem(key) ?? attempt(() => storage.getItem(key)),
    setItem: (key, value) => {
      const stored = attempt(() => (storage.setItem(key, value), true));
      if (stored === null) refused.setItem(key, value);
      else refused.removeItem(key);
    },
    removeItem: (key) => {
      refused.removeItem(key);
      attempt(() => storage.removeItem(key));
    },
  };
}

let pageStore: TextStore | null = null;

/** The page's own store: localStorage in a browser, memory elsewhere. */
export function browserTextStore(): TextStore {
  pageStore ??= typeof window === "undefined" ? memoryTextStore() : forgivingTextStore(lateLocalStorage);
  return pageStore;
}

// Touching window.localStorage itself throws where a person blocks site data, so it is only named inside a call.
const lateLocalStorage: TextStore = {
  getItem: (key) => window.localStorage.getItem(key),
  setItem: (key, value) => window.localStorage.setItem(key, value),
  removeItem: (key) => window.localStorage.removeItem(key),
};

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null; // quota, privacy mode or a policy: the caller has a second place
  }
}
