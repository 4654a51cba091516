import { hasExifLoop } from "#lib/adapters/metadata/exif-loop";

type Entry = [tag: number, value: number];
const pointers = { exif: 0x8769, gps: 0x8825 };

/** A block of consecutive directories; the first is at offset 8. */
function exif(directories: Entry[][], order: "II" | "MM" = "II"): Buffer {
  const write = (size: 2 | 4, value: number) => {
    const bytes = Buffer.alloc(size);
    return order === "II" ? (bytes.writeUIntLE(value, 0, size), bytes) : (bytes.writeUIntBE(value, 0, size), bytes);
  };
  const entry = ([tag, value]: Entry) => [write(2, tag), write(2, 4), write(4, 1), write(4, value)];
  const directory = (entries: Entry[]) => [write(2, entries.length), ...entries.flatMap(entry), write(4, 0)];
  return Buffer.concat([Buffer.from(order), write(2, 42), write(4, 8), ...directories.flatMap(directory)]);
}
const manyTimes = (...entries: Entry[]) => Array.from({ length: 200 }, () => entries).flat();

describe("the Exif of a file", () => {
  it.each(["II", "MM"] as const)("has no loop as cameras write it (%s)", (order) => {
    const main: Entry[] = [
      [0x010f, 0],
      [pointers.exif, 50],
      [pointers.gps, 68],
    ];
    expect(hasExifLoop(exif([main, [[0x9003, 0]], [[0x0001, 0]]], order))).toBe(false);
  });

  it.each(["II", "MM"] as const)("has a loop where a directory points to itself (%s)", (order) => {
    expect(hasExifLoop(exif([manyTimes([pointers.exif, 8])], order))).toBe(true);
  });

  it("has a loop where two directories point to each other, anywhere in the file", () => {
    const block = exif([manyTimes([pointers.exif, 8], [pointers.gps, 8])]);
    expect(hasExifLoop(Buffer.concat([Buffer.from("RIFF and so on"), exif([]), block]))).toBe(true);
  });

  it("has a loop even where it claims more entries than there are", () => {
    const block = exif([manyTimes([pointers.exif, 8])]);
    block.writeUInt16LE(0xffff, 8);
    expect(hasExifLoop(block)).toBe(true);
  });

  it("is checked in bounded time where a file is full of headers", () => {
    expect(hasExifLoop(Buffer.alloc(1_000_000, "II*\0"))).toBe(true);
    expect(hasExifLoop(Buffer.concat(Array.from({ length: 900 }, () => exif([manyTimes([0x010f, 0])]))))).toBe(true);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a beginning alone", Buffer.from("II*\0")],
    ["a directory that is elsewhere", exif([[[pointers.gps, 4_000_000_000]]])],
    ["a directory that is cut off", exif([[[0x010f, 0]]]).subarray(0, 12)],
  ])("has no loop in %s", (_, file) => {
    expect(hasExifLoop(file)).toBe(false);
  });
});
