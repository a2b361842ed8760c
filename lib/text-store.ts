// A small text store in the browser that never throws: full, blocked or absent storage must not stop anybody from chatting.

/** The part of the Web Storage interface that drafts and the outbox need. */
export interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A store that tells when something in it changed, here or in another tab. */
export interface WatchedTextStore extends TextStore {
  subscribe(onChange: () => void): () => void;
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
      const stored = attempt(() => {
        storage.setItem(key, value);
        return true;
      });
      if (stored === null) refused.setItem(key, value);
      else refused.removeItem(key);
    },
    removeItem: (key) => {
      refused.removeItem(key);
      attempt(() => storage.removeItem(key));
    },
  };
}

export function watchedTextStore(store: TextStore): WatchedTextStore {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    getItem: (key) => store.getItem(key),
    setItem: (key, value) => {
      store.setItem(key, value);
      tell();
    },
    removeItem: (key) => {
      store.removeItem(key);
      tell();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      // The browser tells about other tabs only; this tab's own writes are told above.
      window.addEventListener("storage", onChange);
      return () => {
        listeners.delete(onChange);
        window.removeEventListener("storage", onChange);
      };
    },
  };
}

let pageStore: WatchedTextStore | null = null;

/** The page's own store: localStorage in a browser, memory elsewhere. */
export function browserTextStore(): WatchedTextStore {
  pageStore ??= watchedTextStore(
    typeof window === "undefined" ? memoryTextStore() : forgivingTextStore(lateLocalStorage),
  );
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
