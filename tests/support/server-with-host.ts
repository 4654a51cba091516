import type { Message } from "#lib/contract/message";
import { member, type HttpClient } from "#tests/support/http";
import { serverAndBrowser } from "#tests/support/server-and-browser";

/** A server and a browser, and a host without a page, who creates the channels of a file's tests and writes in them. */
export function serverWithHost() {
  const fixture = serverAndBrowser();
  let host: HttpClient | undefined;
  beforeAll(async () => {
    host = await member(fixture.url, "Host");
  });
  const startedHost = () => {
    if (!host) throw new Error("The host is there only when the tests run.");
    return host;
  };
  async function messagesOf(channel: string): Promise<Message[]> {
    const { body } = await startedHost().get<{ messages: Message[] }>(`/api/channels/${channel}/messages`);
    return body.messages;
  }
  return {
    get url() {
      return fixture.url;
    },
    get browser() {
      return fixture.browser;
    },
    get host() {
      return startedHost();
    },
    /** Creates a channel for one test alone. @param texts sent by the host. @returns its path */
    async createChannelPath(name: string, ...texts: string[]): Promise<string> {
      return `/c/${await startedHost().createChannel(name, ...texts)}`;
    },
    messagesOf,
    textsOf: async (channel: string): Promise<string[]> => (await messagesOf(channel)).map(({ text }) => text),
  };
}
