/** Tells that something has moved, so that whoever waits for a state looks again. */
export class ChangeSignal {
  readonly #waiting = new Set<() => void>();
  #failure: { error: unknown } | undefined;

  notify(): void {
    for (const check of this.#waiting) check();
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
  until(isTrue: () => boolean, describe: () => string, timeoutMs = 90_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (then: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        then();
      };
      const check = () => {
        const failure = this.#failure;
        if (failure) finish(() => reject(failure.error));
        else if (isTrue()) finish(resolve);
      };
      const timer = setTimeout(
        () => finish(() => reject(new Error(`It never came to this: ${describe()}`))),
        timeoutMs,
      );
      this.#waiting.add(check);
      check();
    });
  }
}
