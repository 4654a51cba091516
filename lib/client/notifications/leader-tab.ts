/** Elects one of a member's tabs in this browser; when it is closed, another one takes over. */
export class LeaderTab {
  #isLeader = false;

  constructor(private readonly memberId: string) {}

  get isLeader(): boolean {
    return this.#isLeader;
  }

  /** @returns stops it */
  start(): () => void {
    const waiting = new AbortController();
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const live = () => {
      this.#isLeader = true;
      return ended;
    };
    // A browser without locks has no notifications either: both need https.
    navigator.locks?.request(`parley.lone.${this.memberId}`, { signal: waiting.signal }, live).catch(() => undefined);
    return () => {
      this.#isLeader = false;
      waiting.abort();
      end();
    };
  }
}
