type Tell = (channel: string, seq: number) => Promise<unknown>;

const pace = 1_000;

/** Tells the server how far one has read: forward only, at once, and then at most once a second. */
export class ReadMarker {
  #told = new Map<string, number>();
  #waiting = new Map<string, number>();
  /** What the server has been told and not answered yet. */
  #underway = new Map<string, number>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: Tell) {}

  move(channel: string, seq: number): void {
    if (seq <= (this.#told.get(channel) ?? 0)) return;
    this.#waiting.set(channel, seq);
    if (!this.#resting) this.flush();
  }

  /** It was put there by other means, perhaps back: what comes after it is told again. */
  placed(channel: string, seq: number): void {
    this.#told.set(channel, seq);
  }

  /** Whether the server may not know yet how far one has read there. */
  owes(channel: string): boolean {
    return this.#waiting.has(channel) || this.#underway.has(channel);
  }

  /** What was read of a channel and not told yet is not to be told any more. */
  drop(channel: string): void {
    this.#waiting.delete(channel);
  }

  /** Does not wait for the pace: the page goes away. */
  flush(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    if (this.#waiting.size === 0) return;
    for (const [channel, seq] of this.#waiting) void this.#tell(channel, seq);
    this.#waiting.clear();
    this.#resting = setTimeout(() => this.flush(), pace);
  }

  async #tell(channel: string, seq: number): Promise<void> {
    this.#told.set(channel, seq);
    this.#underway.set(channel, seq);
    await this.tell(channel, seq).catch(() => this.#told.delete(channel));
    if (this.#underway.get(channel) === seq) this.#underway.delete(channel);
  }
}
