import { rowsOf } from "#lib/client/rows";
import type { Reader } from "#lib/client/times";
import { ada, grace, message, pending } from "./fixtures";

const utc: Reader = { timeZone: "UTC", locale: "en" };
const at = (time: string) => ({ createdAt: `2026-11-${time}.000Z` });

/** Short: `day`, `Ada` for a message with a head, `·` for one without. */
const shape = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => (row.kind === "day" ? "day" : row.headed ? row.author.displayName : "·"));

describe("the rows of a channel", () => {
  it("put consecutive messages of one author under one head for five minutes", () => {
    const rows = rowsOf(
      [
        message(1, at("16T09:00:00")),
        message(2, at("16T09:04:59")),
        message(3, at("16T09:09:59")),
        message(4, { ...at("16T09:10:00"), author: grace }),
        message(5, at("16T09:10:01")),
      ],
      [],
      ada,
      utc,
    );
    expect(shape(rows)).toEqual(["day", "Ada", "·", "Ada", "Grace", "Ada"]);
  });

  it("separate the days where one reads, and begin each with a head", () => {
    const late = [message(1, at("16T23:58:00")), message(2, at("17T00:01:00"))];
    expect(shape(rowsOf(late, [], ada, utc))).toEqual(["day", "Ada", "day", "Ada"]);
    expect(shape(rowsOf(late, [], ada, { ...utc, timeZone: "Asia/Tokyo" }))).toEqual(["day", "Ada", "·"]);
  });

  it("keep the head that a message had before older ones came above it", () => {
    const early = [message(1, at("16T09:00:00")), message(2, at("16T09:01:00")), message(3, at("16T09:02:00"))];
    expect(shape(rowsOf(early, [], ada, utc, new Set([3])))).toEqual(["day", "Ada", "·", "Ada"]);
  });

  it("end with what is on its way, under the same key before and after it arrives", () => {
    const before = rowsOf([message(1, { author: grace })], [pending("c2")], ada, utc);
    const after = rowsOf([message(1, { author: grace }), message(2)], [], ada, utc);
    expect(shape(before)).toEqual(["day", "Grace", "Ada"]);
    expect(before.map(({ key }) => key)).toEqual(after.map(({ key }) => key));
  });

  it("leave out a pending message that has arrived, but not one of another member with the same clientId", () => {
    expect(rowsOf([message(1, { clientId: "x" })], [pending("x")], ada, utc)).toHaveLength(2);
    expect(rowsOf([message(1, { clientId: "x", author: grace })], [pending("x")], ada, utc)).toHaveLength(3);
  });
});
