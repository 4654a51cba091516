import { readLocal, writeLocal } from "#lib/client/storage/local-storage";

/** What the browser keeps of a kind of text, each under a name, for one member: in all its tabs, and when they are closed. */
export class MemberStorage {
  readonly #prefix: string;

  constructor(kind: "draft" | "reply" | "edit" | "original" | "images" | "crossing" | "recent", memberId: string) {
    this.#prefix = `parley.${kind}.${memberId}.`;
  }

  get(name: string): string | null {
    return readLocal(this.#prefix + name);
  }

  /** @param text null where nothing is to be kept any more. @returns whether the browser keeps it */
  set(name: string, text: string | null): boolean {
    return writeLocal(this.#prefix + name, text);
  }

  entries(): [name: string, text: string][] {
    const names = keys().filter((key) => key.startsWith(this.#prefix));
    return names.map((key) => [key.slice(this.#prefix.length), localStorage.getItem(key) ?? ""]);
  }

  /** Tells what other tabs have written. @returns ends it */
  watch(changed: (name: string, text: string | null) => void): () => void {
    const look = ({ key, newValue }: StorageEvent) => {
      if (key?.startsWith(this.#prefix)) changed(key.slice(this.#prefix.length), newValue);
    };
    addEventListener("storage", look);
    return () => removeEventListener("storage", look);
  }
}

const memberKeyPattern = /^parley\.(?:draft|reply|edit|original|images|crossing|recent)\.([^.]+)\./;

/** Throws away what is kept for some members. @param isGone says it of a member's id */
export function purgeMemberStorage(isGone: (memberId: string) => boolean): void {
  for (const key of keys()) {
    const memberId = memberKeyPattern.exec(key)?.[1];
    if (memberId && isGone(memberId)) localStorage.removeItem(key);
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
