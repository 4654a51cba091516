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
    for (const name of ["focus", "blur"]) window.addEventListener(name, this.#look, listening);
    document.addEventListener("visibilitychange", this.#look, listening);
    const end = this.store.subscribe(this.#look);
    this.#look();
    return () => {
      listening.abort();
      end();
      this.#hold(null);
    };
  }

  here(slug: string): boolean {
    this.#look();
    return this.#slug === slug;
  }

  async inAnyTab(slug: string): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === this.#lockOf(slug));
  }

  #look = (): void => {
    const looks = document.visibilityState === "visible" && document.hasFocus();
    this.#hold(looks ? this.store.get().slug : null);
  };

  #hold(slug: string | null): void {
    if (slug === this.#slug) return;
    this.#slug = slug;
    this.#release();
    if (slug === null) return;
    const released = new Promise<void>((resolve) => (this.#release = resolve));
    navigator.locks?.request(this.#lockOf(slug), { mode: "shared" }, () => released).catch(() => undefined);
  }

  #lockOf(slug: string): string {
    return `parley.looking.${this.store.get().member.id}.${slug}`;
  }
}
