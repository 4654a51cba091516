import type { DraftFileStore } from "#lib/client/drafts/draft-file-store";

/** The browser storage that drafts and the outbox need. Files are stored asynchronously. */
export function fakeStorage() {
  const texts = new Map<string, string>();
  const files = new Map<string, Blob>();
  let isFull = false;
  const delay = () => new Promise((resolve) => setTimeout(resolve, 10));
  const draftFiles: DraftFileStore = {
    async add(id, file) {
      await delay();
      if (isFull) throw new Error("The storage is full.");
      files.set(id, file);
    },
    async get(ids) {
      await delay();
      return ids.map((id) => files.get(id));
    },
    async remove(ids) {
      await delay();
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
  return { draftFiles, texts, files, fill: () => void (isFull = true) };
}
