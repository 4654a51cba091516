/** A value with subscribers: the least that `useSyncExternalStore` needs. */
export type Store<State> = {
  get(): State;
  set(change: (state: State) => State): void;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
};

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = change(state);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The same store for a feature that knows only some of its fields: what the feature sets is merged into the rest. */
export function narrowed<State extends Part, Part>(store: Store<State>): Store<Part> {
  return {
    get: store.get,
    subscribe: store.subscribe,
    set(change) {
      store.set((state) => {
        const part = change(state);
        return Object.is(part, state) ? state : { ...state, ...part };
      });
    },
  };
}
