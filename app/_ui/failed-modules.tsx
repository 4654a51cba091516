import type { LazyModule } from "#app/_ui/lazy-module";

export type Missing = ReadonlySet<LazyModule<unknown>>;

const none: Missing = new Set();

/** Parts that somebody has asked for and that can't be had: the page says so in one place, whichever they are. */
class FailedModules {
  readonly #listeners = new Set<() => void>();
  #missing = none;

  /** Another set with each wish that fails. */
  readonly get = (): Missing => this.#missing;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(parts: LazyModule<unknown>): void {
    const end = parts.subscribe(() => {
      end();
      this.#set(new Set([...this.#missing].filter((each) => each !== parts)));
    });
    this.#set(new Set([...this.#missing, parts]));
  }

  /** One has read it. */
  readonly forget = (): void => this.#set(none);

  /** What can be had now is missing no longer. */
  readonly tryAgain = (): void => {
    for (const parts of this.#missing) void this.#try(parts);
  };

  async #try(parts: LazyModule<unknown>): Promise<void> {
    if (!(await parts.load())) this.add(parts);
  }

  #set(missing: Missing): void {
    this.#missing = missing;
    for (const listener of this.#listeners) listener();
  }
}

export const failedModules = new FailedModules();
