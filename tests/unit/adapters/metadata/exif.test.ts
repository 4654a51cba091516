import { detailsInExif } from "#lib/adapters/metadata/exif";

type Entry = [tag: number, value: number];

/** A TIFF block of consecutive directories; `next` of the first points to the second. */
function exif(entries: Entry[], { next = 0, order = "II" }: { next?: number; order?: "II" | "MM" } = {}): Buffer {
  const block = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  const short = (value: number, at: number) =>
    order === "II" ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === "II" ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
  block.write(order, 0, "latin1");
  short(42, 2);
  long(8, 4);
  short(entries.length, 8);
  for (const [index, [tag, value]] of entries.entries()) {
    short(tag, 10 + index * 12);
    long(value, 10 + index * 12 + 8);
  }
  long(next, block.length - 4);
  return block;
}

describe("an Exif block", () => {
  it.each(["II", "MM"] as const)("is read in either byte order (%s)", (order) => {
    expect(detailsInExif(exif([[0x0110, 0]], { order }))).toEqual(["camera"]);
  });

  it("is read with the prefix that JPEG gives it", () => {
    expect(detailsInExif(Buffer.concat([Buffer.from("Exif\0\0"), exif([[0x013b, 0]])]))).toEqual(["author"]);
  });

  it("reveals nothing by tags that are needed to decode the image", () => {
    expect(
      detailsInExif(
        exif([
          [0x0112, 6],
          [0x011a, 0],
          [0xa001, 1],
        ]),
      ),
    ).toEqual([]);
  });

  it("reveals something by an embedded thumbnail, too", () => {
    expect(detailsInExif(exif([[0x0112, 1]], { next: 8 }))).toEqual(["other"]);
  });

  it.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["a beginning without an end", exif([[0x0110, 0]]).subarray(0, 12)],
    ["more entries than there are", Buffer.concat([exif([]).subarray(0, 8), Buffer.from([0xff, 0xff])])],
    ["a directory that is elsewhere", exif([[0x8825, 4_000_000_000]])],
  ])("may reveal anything where it can't be read: %s", (_, block) => {
    expect(detailsInExif(block)).toEqual(["other"]);
  });

  it("is read to an end even where a directory points to itself", () => {
    expect(
      detailsInExif(
        exif([
          [0x8769, 8],
          [0x0131, 0],
        ]),
      ),
    ).toEqual(["other", "other"]);
  });
});
