/** The channel that a member keeps unread although they look at it: in this tab alone, and also when it is loaded anew. */
export class ManualUnread {
  readonly #key: string;

  constructor(memberId: string) {
    this.#key = `parley.unread.${memberId}`;
  }

  restore(): string | null {
    try {
      return sessionStorage.getItem(this.#key);
    } catch {
      return null;
    }
  }

  /** @param slug null where none is kept any more */
  save(slug: string | null): void {
    try {
      if (slug === null) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, slug);
    } catch {
      // Storage may be forbidden; it is then kept as long as the page lives.
    }
  }
}
