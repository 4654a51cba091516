/** Notifies waiters of a change, so that they check their conditions again. */
export class ChangeSignal {
  readonly #waiting = new Set<() => void>();
  #failure: { error: unknown } | undefined;

  notify(): void {
    for (const check of this.#waiting) check();
  }

  /** Rejects all waiters. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.notify();
  }

  /**
   * Resolves as soon as the condition is true. Rejects when it is not within `timeoutMs`: only a failure takes
   * that long.
   * @param describe the condition, and the present state
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
        () => finish(() => reject(new Error(`This never became true: ${describe()}`))),
        timeoutMs,
      );
      this.#waiting.add(check);
      check();
    });
  }
}
