import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage } from "#tests/support/chat-page";
import { connect } from "#tests/support/socket";

/** A server with channels of many messages, whose texts number them: "message 1" and so on. */
export function numberedChannels() {
  const fixture = serverWithHost();

  /** Sends all at once over one socket: the server takes them in their order. */
  async function sendNumbered(channel: string, from: number, to: number): Promise<void> {
    const socket = await connect(fixture.host);
    const texts = Array.from({ length: to - from + 1 }, (_, index) => `message ${from + index}`);
    const send = (text: string) => socket.emitWithAck("message:send", { channel, clientId: randomUUID(), text });
    await Promise.all(texts.map(send));
    socket.disconnect();
  }

  return Object.assign(fixture, {
    sendNumbered,
    /** @returns the channel's path */
    async createNumberedChannel(name: string, count: number): Promise<string> {
      const path = await fixture.createChannelPath(name);
      await sendNumbered(name, 1, count);
      return path;
    },
  });
}

/** Whether something stands within the view of the list. */
export const isInView = (page: Page, text: string): Promise<boolean> =>
  chatPage(page)
    .message(text)
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const view = element.closest("[role=log]")!.getBoundingClientRect();
      return top >= view.top && bottom <= view.bottom;
    });
