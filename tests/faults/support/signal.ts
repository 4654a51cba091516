/** Tells that something has moved, so that whoever waits for a state looks again. */
export class Signal {
  readonly #waiting = new Set<() => void>();
  #failure: { error: unknown } | undefined;

  notify(): void {
    for (const look of this.#waiting) look();
  }

  /** Nobody need wait any longer. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.notify();
  }

  /**
   * Resolves as soon as it is true. Rejects when it has not become so for `patience` milliseconds: only a failure takes
   * that long.
   * @param describe what it is waiting for, and how things stand instead
   */
  until(isTrue: () => boolean, describe: () => string, patience = 90_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (then: () => void) => {
        clearTimeout(limit);
        this.#waiting.delete(look);
        then();
      };
      const look = () => {
        const failure = this.#failure;
        if (failure) finish(() => reject(failure.error));
        else if (isTrue()) finish(resolve);
      };
      const limit = setTimeout(() => finish(() => reject(new Error(`It never came to this: ${describe()}`))), patience);
      this.#waiting.add(look);
      look();
    });
  }
}
