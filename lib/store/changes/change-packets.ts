import type { ChannelChanges } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";

/** Gathers the changes of a batch into one packet per channel, whose revs have no holes. */
export class ChangePackets {
  readonly #bySlug = new Map<string, ChannelChanges>();

  /** @param message with its new rev, the next one of its channel */
  add(message: Message): void {
    const { channel, rev } = message;
    const packet = this.#bySlug.get(channel);
    if (!packet) {
      this.#bySlug.set(channel, { channel, from: rev, to: rev, messages: [message] });
      return;
    }
    packet.to = rev;
    if (!packet.messages.includes(message)) packet.messages.push(message);
  }

  all(): ChannelChanges[] {
    return [...this.#bySlug.values()];
  }
}
