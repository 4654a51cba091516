import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage } from "#tests/support/chat-page";
import { connect } from "#tests/support/socket";

/** A hosted place with channels of many messages, whose texts say which ones they are: "message 1" and so on. */
export function numberedChannels() {
  const fixture = serverWithHost();
  return {
    get url() {
      return fixture.url;
    },
    get browser() {
      return fixture.browser;
    },
    get host() {
      return fixture.host;
    },
    /** @returns where it is */
    async createChannel(name: string, count: number): Promise<string> {
      await fixture.host.createChannel(name);
      await this.write(name, 1, count);
      return `/c/${name}`;
    },
    /** All at once over one socket: the server takes them in their order. */
    async write(channel: string, from: number, to: number): Promise<void> {
      const socket = await connect(fixture.host);
      const texts = Array.from({ length: to - from + 1 }, (_, index) => `message ${from + index}`);
      const send = (text: string) => socket.emitWithAck("message:send", { channel, clientId: randomUUID(), text });
      await Promise.all(texts.map(send));
      socket.disconnect();
    },
  };
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
