import type { Refusal } from "#lib/contract/errors/refusal";
import type { Message } from "#lib/contract/message";
import { requestedDelayMs, isRefusedForGood } from "#lib/client/connection/retry-delay";
import type { Command } from "#tests/faults/support/command";

type Handlers = {
  /** Rejects when it was refused or its result is unknown. */
  execute(command: Command): Promise<Message>;
  canExecute(): boolean;
  done(command: Command, message: Message): void;
  /** It will never be done. */
  refused(command: Command, refusal: Refusal): void;
  /** It will be tried again. */
  retrying?(command: Command, error: unknown): void;
};

/** The delay before the next attempt, unless the server names one. */
const retryDelayMs = 100;

/**
 * The commands of a client, in order. Unlike the page's outbox it sends several at once. When one fails, it starts again with
 * the oldest, so that the order stays.
 */
export class CommandQueue {
  #waiting: Command[] = [];
  #inFlight: Command[] = [];
  #round = 0;
  #isBackingOff = false;

  constructor(
    private readonly maxInFlight: number,
    private readonly handlers: Handlers,
  ) {}

  get size(): number {
    return this.#waiting.length + this.#inFlight.length;
  }

  /** Whether everything before this one is done. */
  isFirst(command: Command): boolean {
    return (this.#inFlight[0] ?? this.#waiting[0]) === command;
  }

  /** Whether it was sent on the present connection. */
  isInFlight(command: Command): boolean {
    return this.#inFlight.includes(command);
  }

  add(command: Command): void {
    this.#waiting.push(command);
    this.flush();
  }

  flush(): void {
    while (!this.#isBackingOff && this.#inFlight.length < this.maxInFlight && this.handlers.canExecute()) {
      const command = this.#waiting.shift();
      if (!command) return;
      this.#inFlight.push(command);
      void this.#attempt(command, this.#round);
    }
  }

  async #attempt(command: Command, round: number): Promise<void> {
    try {
      const message = await this.handlers.execute(command);
      if (this.#remove(command)) this.handlers.done(command, message);
    } catch (error) {
      if (round === this.#round) this.#afterFailure(command, error);
    }
    this.flush();
  }

  #afterFailure(command: Command, error: unknown): void {
    if (isRefusedForGood(error)) {
      this.#remove(command);
      this.handlers.refused(command, error);
      return;
    }
    this.handlers.retrying?.(command, error);
    this.#round += 1;
    this.#waiting = [...this.#inFlight, ...this.#waiting];
    this.#inFlight = [];
    this.#isBackingOff = true;
    setTimeout(
      () => {
        this.#isBackingOff = false;
        this.flush();
      },
      Math.max(retryDelayMs, requestedDelayMs(error)),
    );
  }

  /** @returns false for one that an earlier attempt has completed */
  #remove(command: Command): boolean {
    const before = this.size;
    this.#inFlight = this.#inFlight.filter((other) => other !== command);
    this.#waiting = this.#waiting.filter((other) => other !== command);
    return this.size < before;
  }
}
