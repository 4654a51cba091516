/** A module that is fetched when it is needed. `load` gives undefined where it can't be fetched now. */
type Loadable = { load(): Promise<unknown>; subscribe(listener: () => void): () => void };

export type FailedSet = ReadonlySet<Loadable>;

const noneFailed: FailedSet = new Set();

/** Requested modules that could not be loaded, so that the page can report all of them in one place. */
class FailedModules {
  readonly #listeners = new Set<() => void>();
  #failed = noneFailed;

  /** A new set after every failure. */
  readonly get = (): FailedSet => this.#failed;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(module: Loadable): void {
    const end = module.subscribe(() => {
      end();
      this.#set(new Set([...this.#failed].filter((each) => each !== module)));
    });
    this.#set(new Set([...this.#failed, module]));
  }

  readonly dismiss = (): void => this.#set(noneFailed);

  /** Modules that load now leave the set. */
  readonly retryAll = (): void => {
    for (const failed of this.#failed) void this.#retry(failed);
  };

  async #retry(module: Loadable): Promise<void> {
    if (!(await module.load())) this.add(module);
  }

  #set(failed: FailedSet): void {
    this.#failed = failed;
    for (const listener of this.#listeners) listener();
  }
}

export const failedModules = new FailedModules();
