import type { Message } from "#lib/contract/message";

type TabMessage = { arrived: Message | null };

/** Messages among the tabs of one member in this browser. */
export class TabChannel {
  #channel: BroadcastChannel | undefined;

  constructor(
    private readonly memberId: string,
    private readonly onMessage: (arrived: Message | null) => void,
  ) {}

  /** @returns ends it */
  start(): () => void {
    const channel = new BroadcastChannel(`parley.outbox.${this.memberId}`);
    channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.onMessage(data.arrived);
    this.#channel = channel;
    return () => {
      channel.close();
      if (this.#channel === channel) this.#channel = undefined;
    };
  }

  /** Tells the other tabs that the outbox has changed. @param arrived the message, if one was acknowledged */
  post(arrived: Message | null): void {
    const message: TabMessage = { arrived };
    this.#channel?.postMessage(message);
  }
}
