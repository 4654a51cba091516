/** The open channel that the member has marked as unread: remembered for this tab, across reloads. */
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

  /** @param slug null removes it */
  save(slug: string | null): void {
    try {
      if (slug === null) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, slug);
    } catch {
      // Storage may be forbidden; the mark then lasts until the page is closed.
    }
  }
}
