import type { DraftFileStore } from "#lib/client/drafts/draft-file-store";

/** What a browser keeps, as far as drafts and what is sent of them need it. Files take their time. */
export function browserStorage() {
  const texts = new Map<string, string>();
  const files = new Map<string, Blob>();
  let isFull = false;
  const later = () => new Promise((resolve) => setTimeout(resolve, 10));
  const shelf: DraftFileStore = {
    async add(id, file) {
      await later();
      if (isFull) throw new Error("There is no room.");
      files.set(id, file);
    },
    async get(ids) {
      await later();
      return ids.map((id) => files.get(id));
    },
    async remove(ids) {
      await later();
      for (const id of ids) files.delete(id);
    },
    ids: async () => [...files.keys()],
  };
  Object.assign(globalThis, {
    localStorage: new Proxy(
      {
        getItem: (key: string) => texts.get(key) ?? null,
        setItem: (key: string, text: string) => void texts.set(key, text),
        removeItem: (key: string) => void texts.delete(key),
      },
      { ownKeys: () => [...texts.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
    ),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  return { shelf, texts, files, fill: () => void (isFull = true) };
}
