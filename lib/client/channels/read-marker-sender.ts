type SendMarker = (channel: string, seq: number) => Promise<unknown>;

const sendIntervalMs = 1_000;

/** Sends the member's read markers to the server: forward only, the first at once, then at most one a second. */
export class ReadMarkerSender {
  #sent = new Map<string, number>();
  #queued = new Map<string, number>();
  /** Sent and not acknowledged yet. */
  #inFlight = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: SendMarker) {}

  move(channel: string, seq: number): void {
    if (seq <= (this.#sent.get(channel) ?? 0)) return;
    this.#queued.set(channel, seq);
    if (!this.#timer) this.flush();
  }

  /** The server has set the marker, perhaps back: positions after it are sent again. */
  confirmed(channel: string, seq: number): void {
    this.#sent.set(channel, seq);
  }

  /** Whether the server may not know the latest position yet. */
  isPending(channel: string): boolean {
    return this.#queued.has(channel) || this.#inFlight.has(channel);
  }

  /** Drops a position that was not sent yet. */
  discard(channel: string): void {
    this.#queued.delete(channel);
  }

  /** Sends at once: the page is about to close. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#queued.size === 0) return;
    for (const [channel, seq] of this.#queued) void this.#send(channel, seq);
    this.#queued.clear();
    this.#timer = setTimeout(() => this.flush(), sendIntervalMs);
  }

  async #send(channel: string, seq: number): Promise<void> {
    this.#sent.set(channel, seq);
    this.#inFlight.set(channel, seq);
    await this.send(channel, seq).catch(() => this.#sent.delete(channel));
    if (this.#inFlight.get(channel) === seq) this.#inFlight.delete(channel);
  }
}
