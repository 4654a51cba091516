import { readLocal, writeLocal } from "#lib/client/storage/local-storage";

/** Named texts of one kind that the browser stores for one member, shared by all tabs and kept when they close. */
export class MemberStorage {
  readonly #prefix: string;

  constructor(kind: "draft" | "reply" | "edit" | "original" | "images" | "crossing" | "recent", memberId: string) {
    this.#prefix = `parley.${kind}.${memberId}.`;
  }

  get(name: string): string | null {
    return readLocal(this.#prefix + name);
  }

  /** @param text null removes it. @returns whether the browser has stored it */
  set(name: string, text: string | null): boolean {
    return writeLocal(this.#prefix + name, text);
  }

  entries(): [name: string, text: string][] {
    const names = keys().filter((key) => key.startsWith(this.#prefix));
    return names.map((key) => [key.slice(this.#prefix.length), localStorage.getItem(key) ?? ""]);
  }

  /** Reports what other tabs write. @returns ends it */
  watch(changed: (name: string, text: string | null) => void): () => void {
    const look = ({ key, newValue }: StorageEvent) => {
      if (key?.startsWith(this.#prefix)) changed(key.slice(this.#prefix.length), newValue);
    };
    addEventListener("storage", look);
    return () => removeEventListener("storage", look);
  }
}

const memberKeyPattern = /^parley\.(?:draft|reply|edit|original|images|crossing|recent)\.([^.]+)\./;

/** Removes all texts of the members who are gone. */
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
