import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { serverWithHost } from "#tests/support/server-with-host";
import { seen } from "#tests/support/page";
import { connect } from "#tests/support/socket";

/** A hosted place with channels of many messages, whose texts say which ones they are: "message 1" and so on. */
export function numberedChannels() {
  const place = serverWithHost();
  return {
    get url() {
      return place.url;
    },
    get browser() {
      return place.browser;
    },
    get host() {
      return place.host;
    },
    /** @returns where it is */
    async channel(name: string, count: number): Promise<string> {
      await place.host.makeChannel(name);
      await this.write(name, 1, count);
      return `/c/${name}`;
    },
    /** All at once over one socket: the server takes them in their order. */
    async write(channel: string, from: number, to: number): Promise<void> {
      const socket = await connect(place.host);
      const texts = Array.from({ length: to - from + 1 }, (_, index) => `message ${from + index}`);
      const send = (text: string) => socket.emitWithAck("message:send", { channel, clientId: randomUUID(), text });
      await Promise.all(texts.map(send));
      socket.disconnect();
    },
  };
}

/** Whether something stands within the view of the list. */
export const inView = (page: Page, text: string): Promise<boolean> =>
  seen(page)
    .message(text)
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const view = element.closest("[role=log]")!.getBoundingClientRect();
      return top >= view.top && bottom <= view.bottom;
    });
