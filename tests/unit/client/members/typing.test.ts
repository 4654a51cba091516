import { Typing } from "#lib/client/members/typing";
import { ada, grace, message } from "#tests/support/client/fixtures";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const names = (typing: Typing, channel = "general") => typing.membersIn(channel).map(({ displayName }) => displayName);
const hear = (typing: Typing, ...members: (typeof ada)[]) => typing.onTyping({ channel: "general", members });

describe("those who write", () => {
  it("are forgotten six seconds after they were heard of last, or when they have spoken", () => {
    const typing = new Typing(() => undefined);
    hear(typing, ada);
    hear(typing, grace);
    jest.advanceTimersByTime(5_000);
    hear(typing, grace);
    expect(names(typing)).toEqual(["Ada", "Grace"]);
    jest.advanceTimersByTime(1_000);
    expect(names(typing)).toEqual(["Grace"]);
    typing.onMessages([message(1, { author: grace })]);
    expect(names(typing)).toEqual([]);
    expect(names(typing, "elsewhere")).toEqual([]);
  });

  it("go on when something that they said before changes", () => {
    const typing = new Typing(() => undefined);
    typing.onMessages([message(7)]);
    hear(typing, ada);
    typing.onMessages([message(7, { rev: 8, editedAt: "2026-11-16T10:00:00.000Z" })]);
    expect(names(typing)).toEqual(["Ada"]);
  });
});

describe("writing oneself", () => {
  it("is told at once, then every three seconds, and anew after sending; blanks are not", () => {
    const told: string[] = [];
    const typing = new Typing((channel) => told.push(channel));
    typing.onInput("general", "  ");
    expect(told).toEqual([]);
    typing.onInput("general", "h");
    typing.onInput("general", "he");
    expect(told).toEqual(["general"]);
    typing.onInput("other", "x");
    jest.advanceTimersByTime(3_000);
    typing.onInput("general", "hey");
    expect(told).toEqual(["general", "other", "general"]);
    typing.onSent("general");
    typing.onInput("general", "a");
    expect(told).toHaveLength(4);
  });
});
