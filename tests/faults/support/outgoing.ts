import type { Refusal } from "#lib/contract/errors/refusal";
import type { Message } from "#lib/contract/message";
import { requestedDelayMs, isRefusedForGood } from "#lib/client/connection/retry-delay";
import type { Deed } from "#tests/faults/support/deed";

type Ports = {
  /** Rejects when it was refused or nothing is known. */
  deliver(deed: Deed): Promise<Message>;
  canDeliver(): boolean;
  done(deed: Deed, message: Message): void;
  /** It will never be done. */
  refused(deed: Deed, refusal: Refusal): void;
  /** It will be tried again. */
  putOff?(deed: Deed, error: unknown): void;
};

/** Milliseconds before the next attempt, unless the server names a time. */
const pause = 100;

/**
 * The deeds of a client, in order. Unlike the page's outbox it sends several at once. When one fails, it starts again with
 * the oldest, so that the order stays.
 */
export class Outgoing {
  #waiting: Deed[] = [];
  #underWay: Deed[] = [];
  #round = 0;
  #isResting = false;

  constructor(
    private readonly window: number,
    private readonly ports: Ports,
  ) {}

  get size(): number {
    return this.#waiting.length + this.#underWay.length;
  }

  /** Whether everything before this one is done. */
  isFirst(deed: Deed): boolean {
    return (this.#underWay[0] ?? this.#waiting[0]) === deed;
  }

  /** Whether it has left on the present connection, or tried to. */
  isUnderWay(deed: Deed): boolean {
    return this.#underWay.includes(deed);
  }

  add(deed: Deed): void {
    this.#waiting.push(deed);
    this.flush();
  }

  flush(): void {
    while (!this.#isResting && this.#underWay.length < this.window && this.ports.canDeliver()) {
      const deed = this.#waiting.shift();
      if (!deed) return;
      this.#underWay.push(deed);
      void this.#attempt(deed, this.#round);
    }
  }

  async #attempt(deed: Deed, round: number): Promise<void> {
    try {
      const message = await this.ports.deliver(deed);
      if (this.#take(deed)) this.ports.done(deed, message);
    } catch (error) {
      if (round === this.#round) this.#afterFailure(deed, error);
    }
    this.flush();
  }

  #afterFailure(deed: Deed, error: unknown): void {
    if (isRefusedForGood(error)) {
      this.#take(deed);
      this.ports.refused(deed, error);
      return;
    }
    this.ports.putOff?.(deed, error);
    this.#round += 1;
    this.#waiting = [...this.#underWay, ...this.#waiting];
    this.#underWay = [];
    this.#isResting = true;
    setTimeout(
      () => {
        this.#isResting = false;
        this.flush();
      },
      Math.max(pause, requestedDelayMs(error)),
    );
  }

  /** @returns false for one that was done already, by an earlier attempt */
  #take(deed: Deed): boolean {
    const before = this.size;
    this.#underWay = this.#underWay.filter((other) => other !== deed);
    this.#waiting = this.#waiting.filter((other) => other !== deed);
    return this.size < before;
  }
}
