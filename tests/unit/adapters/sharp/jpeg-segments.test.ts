import { hasTooManySegments } from "#lib/adapters/sharp/jpeg-segments";

const start = Buffer.from([0xff, 0xd8]);
const segment = (length: number, code = 0xe1) => {
  const head = Buffer.from([0xff, code, length >> 8, length & 0xff]);
  return Buffer.concat([head, Buffer.alloc(Math.max(0, length - 2), 0xff)]);
};
const jpeg = (...parts: Buffer[]) => Buffer.concat([start, ...parts]);
const many = (part: Buffer) => Array.from({ length: 10_000 }, () => part);

describe("a JPEG", () => {
  it("may have the segments that cameras and programs write", () => {
    expect(hasTooManySegments(jpeg(...many(segment(60_000)).slice(0, 100)))).toBe(false);
  });

  it("may not have thousands of segments, at its beginning or between its scans", () => {
    expect(hasTooManySegments(jpeg(...many(segment(2))))).toBe(true);
    expect(hasTooManySegments(jpeg(segment(10, 0xda), ...many(segment(2, 0xfe))))).toBe(true);
  });

  it("may have bytes that look like segments inside a segment or inside the coded image", () => {
    expect(hasTooManySegments(jpeg(segment(60_000), segment(60_000)))).toBe(false);
    expect(hasTooManySegments(jpeg(segment(10, 0xda), ...many(Buffer.from([0xff, 0, 0xff, 0xd3]))))).toBe(false);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["its first bytes alone", start],
    ["a segment that is cut off", jpeg(Buffer.from([0xff, 0xe1, 0]))],
    ["a segment without a length", jpeg(segment(0))],
    ["something else", Buffer.concat(many(segment(2)))],
  ])("may be %s", (_, file) => {
    expect(hasTooManySegments(file)).toBe(false);
  });
});
