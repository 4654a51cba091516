import type { Store } from "#lib/client/state/store";

/** Knows which channel is on the screen and focused: in this tab, and in the browser's other tabs by a lock that each holds. */
export class FocusedChannel {
  #slug: string | null = null;
  #release = () => {};

  constructor(private readonly store: Pick<Store<{ member: { id: string }; slug: string }>, "get" | "subscribe">) {}

  /** @returns stops it */
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
    const isFocused = document.visibilityState === "visible" && document.hasFocus();
    this.#setFocused(isFocused ? this.store.get().slug : null);
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
