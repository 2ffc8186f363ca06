/** What a page keeps in the browser, as far as the pane needs it. */
export interface KeptTexts {
  read(name: string): string | null;
  keep(name: string, text: string): void;
  forget(name: string): void;
}

/**
 * Texts kept by the browser. A browser that keeps nothing for pages inside other pages throws already when it is asked what it has: Excel on the
 * web shows the pane in such a frame. Then they are in memory, and gone when the pane is closed.
 */
export function browserStorage(find: () => Storage): KeptTexts {
  const memory = new Map<string, string>();
  const ask = <T>(storage: (kept: Storage) => T, inMemory: () => T): T => {
    try {
      return storage(find());
    } catch (error) {
      if (error instanceof DOMException) return inMemory();
      throw error;
    }
  };
  return {
    read: (name) => ask((kept) => kept.getItem(name), () => memory.get(name) ?? null),
    keep: (name, text) => { ask((kept) => { kept.setItem(name, text); }, () => { memory.set(name, text); }); },
    forget: (name) => { ask((kept) => { kept.removeItem(name); }, () => { memory.delete(name); }); },
  };
}
