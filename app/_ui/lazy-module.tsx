import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { failedModules } from "#app/_ui/failed-modules";

/**
 * A module that is not needed to read and write: it is loaded later, or on the first request. A load that fails, as it does
 * offline, is tried again on the next request.
 */
export class LazyModule<Module> {
  readonly #listeners = new Set<() => void>();
  #pending: Promise<Module> | undefined;
  #loaded: Module | undefined;

  constructor(private readonly fetch: () => Promise<Module>) {}

  /** @returns undefined where the load fails */
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

  /** Loads on the first pointer, touch or key, because the module may be wanted soon, perhaps offline. @returns stops it */
  prefetchOnIntent(): () => void {
    const listening = new AbortController();
    for (const kind of ["pointerover", "touchstart", "keydown"])
      addEventListener(kind, () => void this.load(), { once: true, signal: listening.signal, passive: true });
    return () => listening.abort();
  }

  /** The module, if it has been loaded. */
  readonly loaded = (): Module | undefined => this.#loaded;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The module, once something else has loaded it. */
export const useLoaded = <Module,>(module: LazyModule<Module>): Module | undefined =>
  useSyncExternalStore(module.subscribe, module.loaded, notOnServer);

/** Whether something that needs this module is really shown. What it covers becomes inert only then, or the focus is lost. */
export const useIsShown = <Module,>(module: LazyModule<Module>, isOpen: boolean): boolean =>
  useSyncExternalStore(
    module.subscribe,
    () => isOpen && module.loaded() !== undefined,
    () => false,
  );

/**
 * Loads a module. Gives undefined until it is there; meanwhile the focus stays where it was.
 * @param onFailed called where the load fails
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
 * Loads a module that the user asked for: the page reports a failure.
 * @param cancel withdraws the request after a failure
 */
export function useRequested<Module>(module: LazyModule<Module>, cancel?: () => void): Module | undefined {
  return useLazyModule(module, () => {
    cancel?.();
    failedModules.add(module);
  });
}

/** Lazy modules are not in the server's HTML. */
const notOnServer = () => undefined;
