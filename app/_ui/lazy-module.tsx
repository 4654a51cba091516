import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { failedModules } from "#app/_ui/failed-modules";

/**
 * Parts of the page for which nobody has to wait to read and to write: they come after it, or with the first wish for them.
 * Where they can't be had now, as without a network, the next wish asks again.
 */
export class LazyModule<Parts> {
  readonly #listeners = new Set<() => void>();
  #coming: Promise<Parts> | undefined;
  #present: Parts | undefined;

  constructor(private readonly fetch: () => Promise<Parts>) {}

  /** @returns undefined where they can't be had now */
  async load(): Promise<Parts | undefined> {
    const coming = (this.#coming ??= this.fetch());
    try {
      this.#present = await coming;
    } catch {
      if (this.#coming === coming) this.#coming = undefined;
      return undefined;
    }
    for (const listener of this.#listeners) listener();
    return this.#present;
  }

  /** Whoever begins to do something will soon want them, perhaps offline by then. @returns ends it */
  expect(): () => void {
    const listening = new AbortController();
    for (const kind of ["pointerover", "touchstart", "keydown"])
      addEventListener(kind, () => void this.load(), { once: true, signal: listening.signal, passive: true });
    return () => listening.abort();
  }

  /** What has been loaded, if it has. */
  readonly present = (): Parts | undefined => this.#present;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** Parts, once something else has loaded them. */
export const usePresent = <Parts,>(parts: LazyModule<Parts>): Parts | undefined =>
  useSyncExternalStore(parts.subscribe, parts.present, nothing);

/** Whether something is shown for which these parts are needed: what it covers has to wait for it, or the focus is lost. */
export const useIsThere = <Parts,>(parts: LazyModule<Parts>, isOpen: boolean): boolean =>
  useSyncExternalStore(
    parts.subscribe,
    () => isOpen && parts.present() !== undefined,
    () => false,
  );

/**
 * Parts, as soon as they are here; undefined until then: the focus stays where it was, and what is typed goes there.
 * @param onFailed they can't be had now
 */
export function useOnDemand<Parts>(parts: LazyModule<Parts>, onFailed?: () => void): Parts | undefined {
  const present = usePresent(parts);
  const fail = useEffectEvent(() => onFailed?.());
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const loaded = await parts.load();
      if (!loaded && wanted) fail();
    };
    void load();
    return () => void (wanted = false);
  }, [parts]);
  return present;
}

/**
 * Parts that somebody has asked for: where they can't be had, the page says so.
 * @param takeBack whatever asked for them
 */
export function useAsked<Parts>(parts: LazyModule<Parts>, takeBack?: () => void): Parts | undefined {
  return useOnDemand(parts, () => {
    takeBack?.();
    failedModules.add(parts);
  });
}

/** The server's HTML goes without them. */
const nothing = () => undefined;
