import type { Connection } from "#lib/client/connection/connection";
import type { ConnectionEvents } from "#lib/client/connection/connection-events";
import type { ChannelFeeds, FeedEvents } from "#lib/client/feed/channel-feeds";
import { Listeners } from "#lib/client/state/listeners";

export type FakeRequest = { name: string; input: unknown; respond(output: unknown): void; fail(error: Error): void };

/** A connection whose events and responses are set by the test. */
export function fakeConnection() {
  const events = new Listeners<ConnectionEvents>();
  const requests: FakeRequest[] = [];
  const typingIn: string[] = [];
  const failures: unknown[] = [];
  const request = ((name: string, input: unknown) =>
    new Promise((respond, fail) => requests.push({ name, input, respond, fail }))) as Connection["request"];
  const connection: Pick<Connection, "on" | "request" | "sendTyping" | "reportFailure"> = {
    on: (event, listener) => events.on(event, listener),
    request,
    sendTyping: (channel) => void typingIn.push(channel),
    reportFailure: (error) => void failures.push(error),
  };
  return { connection, events, requests, typingIn, failures };
}

/** Feeds whose events are set by the test. */
export function fakeFeeds() {
  const events = new Listeners<FeedEvents>();
  const feeds: Pick<ChannelFeeds, "on" | "acknowledge"> = {
    on: (event, listener) => events.on(event, listener),
    acknowledge: () => undefined,
  };
  return { feeds, events };
}
