import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { failedModules } from "#app/_ui/failed-modules";

/**
 * Parts of the page for which nobody has to wait to read and to write: they come after it, or with the first wish for them.
 * Where they can't be had now, as without a network, the next wish asks again.
 */
export class LazyModule<Module> {
  readonly #listeners = new Set<() => void>();
  #pending: Promise<Module> | undefined;
  #loaded: Module | undefined;

  constructor(private readonly fetch: () => Promise<Module>) {}

  /** @returns undefined where they can't be had now */
  async load(): Promise<Module | undefined> {
    const pending = (this.#pending ??= this.fetch());
    try {
      this.#loaded = await pending;
    } catch {
      if (this.#pending === pending) this.#pending = undefined;
      return undefined;
    }
    for (const listener of this.#listeners) listener();
    return this.#loaded;
  }

  /** Whoever begins to do something will soon want them, perhaps offline by then. @returns ends it */
  prefetchOnIntent(): () => void {
    const listening = new AbortController();
    for (const kind of ["pointerover", "touchstart", "keydown"])
      addEventListener(kind, () => void this.load(), { once: true, signal: listening.signal, passive: true });
    return () => listening.abort();
  }

  /** What has been loaded, if it has. */
  readonly loaded = (): Module | undefined => this.#loaded;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** Parts, once something else has loaded them. */
export const useLoaded = <Module,>(module: LazyModule<Module>): Module | undefined =>
  useSyncExternalStore(module.subscribe, module.loaded, notOnServer);

/** Whether something is shown for which these parts are needed: what it covers has to wait for it, or the focus is lost. */
export const useIsShown = <Module,>(module: LazyModule<Module>, isOpen: boolean): boolean =>
  useSyncExternalStore(
    module.subscribe,
    () => isOpen && module.loaded() !== undefined,
    () => false,
  );

/**
 * Parts, as soon as they are here; undefined until then: the focus stays where it was, and what is typed goes there.
 * @param onFailed they can't be had now
 */
export function useLazyModule<Module>(module: LazyModule<Module>, onFailed?: () => void): Module | undefined {
  const current = useLoaded(module);
  const fail = useEffectEvent(() => onFailed?.());
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const loaded = await module.load();
      if (!loaded && wanted) fail();
    };
    void load();
    return () => void (wanted = false);
  }, [module]);
  return current;
}

/**
 * Parts that somebody has asked for: where they can't be had, the page says so.
 * @param cancel whatever asked for them
 */
export function useRequested<Module>(module: LazyModule<Module>, cancel?: () => void): Module | undefined {
  return useLazyModule(module, () => {
    cancel?.();
    failedModules.add(module);
  });
}

/** The server's HTML goes without them. */
const notOnServer = () => undefined;
