import { parseByteRange } from "#lib/transport/http/byte-range";

describe("a byte range", () => {
  it.each([
    ["bytes=0-9", { start: 0, end: 9 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-1000", { start: 0, end: 99 }],
    ["bytes=50-1000", { start: 50, end: 99 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
  ])("selects from 100 bytes by %s", (header, expected) => {
    expect(parseByteRange(header, 100)).toEqual(expected);
  });

  it.each([undefined, "", "bytes=-", "bytes=9-0", "bytes=a-b", "bytes=0-1,5-6", "lines=0-9"])(
    "selects the whole file by %s",
    (header) => {
      expect(parseByteRange(header, 100)).toBeUndefined();
    },
  );
});
