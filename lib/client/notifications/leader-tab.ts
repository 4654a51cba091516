/** One of a member's tabs in this browser is the lone one, as long as it lives: then another is. */
export class LeaderTab {
  #isLeader = false;

  constructor(private readonly memberId: string) {}

  get isLeader(): boolean {
    return this.#isLeader;
  }

  /** @returns ends it */
  start(): () => void {
    const waiting = new AbortController();
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const live = () => {
      this.#isLeader = true;
      return ended;
    };
    // Without locks there are no notifications either: both need https.
    navigator.locks?.request(`parley.lone.${this.memberId}`, { signal: waiting.signal }, live).catch(() => undefined);
    return () => {
      this.#isLeader = false;
      waiting.abort();
      end();
    };
  }
}
