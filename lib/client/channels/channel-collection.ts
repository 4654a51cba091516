import type { Channel } from "#lib/contract/channel";
import { keepIdentity } from "#lib/client/channels/channel-list";
import { createStore, type Store } from "#lib/client/state/store";

type ChannelsState = { channels: readonly Channel[] };

/** The channels that the page knows, and the error of the last action on one of them. */
export class ChannelCollection {
  /** Null where the last action has not failed. */
  readonly failure: Store<{ error: unknown } | null> = createStore(null);

  constructor(private readonly store: Store<ChannelsState>) {}

  get all(): readonly Channel[] {
    return this.store.get().channels;
  }

  find(slug: string): Channel | undefined {
    return this.all.find((channel) => channel.slug === slug);
  }

  update(change: (channels: readonly Channel[]) => readonly Channel[]): void {
    this.store.set((state) => {
      const channels = keepIdentity(state.channels, change(state.channels));
      return channels === state.channels ? state : { ...state, channels };
    });
  }

  /** @returns whether the action succeeded; `failure` has the error if not */
  async attempt(action: () => Promise<void>): Promise<boolean> {
    this.failure.set(() => null);
    try {
      await action();
      return true;
    } catch (error) {
      this.failure.set(() => ({ error }));
      return false;
    }
  }
}
