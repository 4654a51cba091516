type SendMark = (channel: string, seq: number) => Promise<unknown>;

const sendIntervalMs = 1_000;

/** Tells the server how far one has read: forward only, at once, and then at most once a second. */
export class ReadMarker {
  #sent = new Map<string, number>();
  #queued = new Map<string, number>();
  /** What the server has been told and not answered yet. */
  #inFlight = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: SendMark) {}

  move(channel: string, seq: number): void {
    if (seq <= (this.#sent.get(channel) ?? 0)) return;
    this.#queued.set(channel, seq);
    if (!this.#timer) this.flush();
  }

  /** It was put there by other means, perhaps back: what comes after it is told again. */
  confirmed(channel: string, seq: number): void {
    this.#sent.set(channel, seq);
  }

  /** Whether the server may not know yet how far one has read there. */
  isPending(channel: string): boolean {
    return this.#queued.has(channel) || this.#inFlight.has(channel);
  }

  /** What was read of a channel and not told yet is not to be told any more. */
  discard(channel: string): void {
    this.#queued.delete(channel);
  }

  /** Does not wait for the pace: the page goes away. */
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
