import sharp from "sharp";
import { exifDetails } from "#lib/client/images/scaling/exif-details";

const plain = () => sharp({ create: { width: 8, height: 8, channels: 3, background: "#345" } });
const blob = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);

describe("the Exif parser", () => {
  it("finds the metadata of a photo in all its directories", async () => {
    const bytes = await plain()
      .withExif({
        IFD0: { Make: "Acme", Artist: "Ada", ImageDescription: "At home" },
        IFD2: { DateTimeOriginal: "2026:01:02 03:04:05" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
      })
      .jpeg()
      .toBuffer();
    expect(new Set(await exifDetails(blob(bytes)))).toEqual(
      new Set(["camera", "author", "description", "date", "location"]),
    );
  });

  it.each(["jpeg", "png", "webp"] as const)("finds nothing where there is no metadata: %s", async (format) => {
    expect(await exifDetails(blob(await plain().toFormat(format).toBuffer()))).toEqual([]);
  });

  it("reads the intact part of a broken block", async () => {
    const bytes = await plain()
      .withExif({ IFD0: { Make: "Acme" } })
      .jpeg()
      .toBuffer();
    const start = bytes.indexOf("Exif\0\0");
    for (let cut = start; cut < start + 80; cut += 1) await exifDetails(blob(bytes.subarray(0, cut)));
    // A directory that points to itself.
    const circle = Buffer.from("4578696600004d4d002a0000000800018769000400000001000000080000", "hex");
    expect(await exifDetails(blob(circle))).toEqual([]);
  });
});
