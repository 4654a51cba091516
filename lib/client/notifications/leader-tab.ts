/** One of a member's tabs in this browser is the lone one, as long as it lives: then another is. */
export class LeaderTab {
  #is = false;

  constructor(private readonly memberId: string) {}

  get is(): boolean {
    return this.#is;
  }

  /** @returns ends it */
  start(): () => void {
    const waiting = new AbortController();
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const live = () => {
      this.#is = true;
      return ended;
    };
    // Without locks there are no notifications either: both need https.
    navigator.locks?.request(`parley.lone.${this.memberId}`, { signal: waiting.signal }, live).catch(() => undefined);
    return () => {
      this.#is = false;
      waiting.abort();
      end();
    };
  }
}
