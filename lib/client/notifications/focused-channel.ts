import type { ChatState } from "#lib/client/chat-state";
import type { Store } from "#lib/client/state/store";

/**
 * Which channel one is looking at: in this tab, and, by a lock that the tab holds meanwhile, in any other tab of this
 * browser.
 */
export class FocusedChannel {
  #slug: string | null = null;
  #release = () => {};

  constructor(private readonly store: Store<ChatState>) {}

  /** @returns ends it */
  start(): () => void {
    const listening = new AbortController();
    for (const name of ["focus", "blur"]) window.addEventListener(name, this.#update, listening);
    document.addEventListener("visibilitychange", this.#update, listening);
    const end = this.store.subscribe(this.#update);
    this.#update();
    return () => {
      listening.abort();
      end();
      this.#setFocused(null);
    };
  }

  isFocused(slug: string): boolean {
    this.#update();
    return this.#slug === slug;
  }

  async isFocusedInAnyTab(slug: string): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === this.#lockName(slug));
  }

  #update = (): void => {
    const looks = document.visibilityState === "visible" && document.hasFocus();
    this.#setFocused(looks ? this.store.get().slug : null);
  };

  #setFocused(slug: string | null): void {
    if (slug === this.#slug) return;
    this.#slug = slug;
    this.#release();
    if (slug === null) return;
    const released = new Promise<void>((resolve) => (this.#release = resolve));
    navigator.locks?.request(this.#lockName(slug), { mode: "shared" }, () => released).catch(() => undefined);
  }

  #lockName(slug: string): string {
    return `parley.looking.${this.store.get().member.id}.${slug}`;
  }
}
