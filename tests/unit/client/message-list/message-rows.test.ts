import { feedOf } from "#lib/client/feed/feed";
import type { Message } from "#lib/contract/message";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import { messagesBetween, layOutRows, withoutArrived, type Row } from "#lib/client/message-list/message-rows";
import type { TimeZoneAndLocale } from "#lib/i18n/dates";
import { ada, grace, message, pendingMessage } from "#tests/support/client/fixtures";

const utc: TimeZoneAndLocale = { timeZone: "UTC", locale: "en" };
const at = (time: string) => ({ createdAt: `2026-11-${time}.000Z` });

/** Abbreviates rows: `day`, `Ada` for a message with a header, `·` for one without, `?` for one that is not loaded. */
const shape = (rows: readonly Row[]) =>
  rows.flatMap((row) => {
    if (row.kind === "missing") return ["?"];
    return [...(row.startsDay ? ["day"] : []), row.hasHeader ? row.author.displayName : "·"];
  });

function all(messages: readonly Message[], sentOff: readonly PendingMessage[] = [], reader = utc, headerSeqs = [0]) {
  const feed = { ...feedOf({ messages, rev: 1 }), headerSeqs: new Set(headerSeqs) };
  return layOutRows({
    feed,
    waiting: withoutArrived(feed, sentOff, ada),
    me: ada,
    zone: reader,
    range: { from: 0, to: Infinity },
  });
}

describe("the rows of a channel", () => {
  it("group consecutive messages of one author under one header for five minutes", () => {
    const rows = all([
      message(1, at("16T09:00:00")),
      message(2, at("16T09:04:59")),
      message(3, at("16T09:09:59")),
      message(4, { ...at("16T09:10:00"), author: grace }),
      message(5, at("16T09:10:01")),
    ]);
    expect(shape(rows)).toEqual(["day", "Ada", "·", "Ada", "Grace", "Ada"]);
  });

  it("separate the days in the reader's time zone, and begin each with a header", () => {
    const late = [message(1, at("16T23:58:00")), message(2, at("17T00:01:00"))];
    expect(shape(all(late))).toEqual(["day", "Ada", "day", "Ada"]);
    expect(shape(all(late, [], { ...utc, timeZone: "Asia/Tokyo" }))).toEqual(["day", "Ada", "·"]);
  });

  it("keep the header that a message had before older ones were loaded above it", () => {
    const early = [message(1, at("16T09:00:00")), message(2, at("16T09:01:00")), message(3, at("16T09:02:00"))];
    expect(shape(all(early, [], utc, [3]))).toEqual(["day", "Ada", "·", "Ada"]);
  });

  it("end with pending messages, under the same key before and after they arrive", () => {
    const before = all([message(1, { author: grace })], [pendingMessage("c2")]);
    const after = all([message(1, { author: grace }), message(2)]);
    expect(shape(before)).toEqual(["day", "Grace", "Ada"]);
    expect(before.map(({ key }) => key)).toEqual(after.map(({ key }) => key));
  });

  it("leave out a pending message that has arrived, but not one of another member with the same clientId", () => {
    expect(all([message(1, { clientId: "x" })], [pendingMessage("x")])).toHaveLength(1);
    expect(all([message(1, { clientId: "x", author: grace })], [pendingMessage("x")])).toHaveLength(2);
  });

  it("reserve rows for unloaded messages, and begin with a header after them", () => {
    const [first, fourth] = [message(1, at("16T09:00:00")), message(4, at("16T09:00:30"))];
    expect(shape(all([first, fourth]))).toEqual(["day", "Ada", "?", "?", "day", "Ada"]);
  });

  it("of a range depend on the message before it", () => {
    const feed = feedOf({ messages: [1, 2, 3].map((seq) => message(seq, at(`16T09:00:0${seq}`))), rev: 3 });
    const part = layOutRows({ feed, waiting: [], me: ada, zone: utc, range: { from: 1, to: 2 } });
    expect(shape(part)).toEqual(["·"]);
    expect(part.map(({ index }) => index)).toEqual([1]);
    expect(messagesBetween(feed, 1, 2).map(({ seq }) => seq)).toEqual([2, 3]);
  });
});
