import type { Message } from "#lib/contract/message";
import { Typing } from "#lib/client/members/typing";
import { fakeConnection, fakeFeeds } from "#tests/support/client/fake-connection";
import { ada, grace, message } from "#tests/support/client/fixtures";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const names = (typing: Typing, channel = "general") => typing.membersIn(channel).map(({ displayName }) => displayName);

function typingWithFakes() {
  const { connection, events, typingIn } = fakeConnection();
  const { feeds, events: feedEvents } = fakeFeeds();
  const typing = new Typing(connection, feeds);
  const type = (...members: (typeof ada)[]) => events.notify("typing", { channel: "general", members });
  const send = (...messages: Message[]) => feedEvents.notify("messages", messages);
  return { typing, typingIn, type, send };
}

describe("members who type", () => {
  it("are forgotten six seconds after their last typing event, or when they send a message", () => {
    const { typing, type, send } = typingWithFakes();
    type(ada);
    type(grace);
    jest.advanceTimersByTime(5_000);
    type(grace);
    expect(names(typing)).toEqual(["Ada", "Grace"]);
    jest.advanceTimersByTime(1_000);
    expect(names(typing)).toEqual(["Grace"]);
    send(message(1, { author: grace }));
    expect(names(typing)).toEqual([]);
    expect(names(typing, "elsewhere")).toEqual([]);
  });

  it("stay when one of their earlier messages changes", () => {
    const { typing, type, send } = typingWithFakes();
    send(message(7));
    type(ada);
    send(message(7, { rev: 8, editedAt: "2026-11-16T10:00:00.000Z" }));
    expect(names(typing)).toEqual(["Ada"]);
  });
});

describe("the member's own typing", () => {
  it("is emitted at once, then every three seconds, and again after a message is sent; blanks are not", () => {
    const { typing, typingIn } = typingWithFakes();
    typing.onInput("general", "  ");
    expect(typingIn).toEqual([]);
    typing.onInput("general", "h");
    typing.onInput("general", "he");
    expect(typingIn).toEqual(["general"]);
    typing.onInput("other", "x");
    jest.advanceTimersByTime(3_000);
    typing.onInput("general", "hey");
    expect(typingIn).toEqual(["general", "other", "general"]);
    typing.onSent("general");
    typing.onInput("general", "a");
    expect(typingIn).toHaveLength(4);
  });
});
