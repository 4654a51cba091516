import type { Message } from "#lib/contract/message";
import { member, type Visitor } from "#tests/support/http";
import { serverAndBrowser } from "#tests/support/server-and-browser";

/** A server and a browser, and a host without a page: who makes rooms for the tests of a file, and fills them. */
export function serverWithHost() {
  const fixture = serverAndBrowser();
  let host: Visitor | undefined;
  beforeAll(async () => {
    host = await member(fixture.url, "Host");
  });
  const present = () => {
    if (!host) throw new Error("The host is there only when the tests run.");
    return host;
  };
  return {
    get url() {
      return fixture.url;
    },
    get browser() {
      return fixture.browser;
    },
    get host() {
      return present();
    },
    /** A room of one's own for each test, so that its history is all that was said in it. @param texts said by the host. @returns where it is */
    async createChannel(name: string, ...texts: string[]): Promise<string> {
      return `/c/${await present().createChannel(name, ...texts)}`;
    },
    async messagesOf(channel: string): Promise<Message[]> {
      const { body } = await present().get<{ messages: Message[] }>(`/api/channels/${channel}/messages`);
      return body.messages;
    },
  };
}
