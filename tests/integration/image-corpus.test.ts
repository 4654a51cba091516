import sharp from "sharp";
import type { Image } from "#lib/contract/image";
import { corpus, type Specimen } from "#tests/support/corpus";
import { member, type HttpClient } from "#tests/support/http";
import { colours, coloursOf, difference, height, width } from "#tests/support/test-image";
import { startServer } from "#tests/support/server";
import { imageOf, upload } from "#tests/support/uploads";
import { chunksOf } from "#tests/support/webp-chunks";

/** The chunks that an image needs; EXIF, XMP and ICCP are not among them. */
const pictureChunks = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"];

let ada: HttpClient;
beforeAll(async () => {
  const server = await startServer();
  ada = await member(server.url, "Ada");
});

const send = async (specimen: Specimen): Promise<Image> => {
  const image = new File([new Uint8Array(await specimen.make())], "picture");
  const { status, body } = await upload(ada, { image });
  expect([status, body.code]).toEqual([201, undefined]);
  return imageOf(body);
};

describe.each(corpus)("$name", (specimen) => {
  it("is shown upright in its colours, without metadata", async () => {
    const image = await send(specimen);
    expect([image.width, image.height, image.animated]).toEqual([width, height, specimen.frames !== undefined]);
    for (const url of [image.url, image.thumbnailUrl]) {
      const { body, headers } = await ada.bytes(url);
      expect(headers.get("content-type")).toBe("image/webp");
      const shown = difference(await coloursOf(body), specimen.shows ?? colours);
      expect(shown).toBeLessThanOrEqual(specimen.tolerance ?? 8);
      expect(chunksOf(body).filter((name) => !pictureChunks.includes(name))).toEqual([]);
      const { pages = 1, delay } = await sharp(body).metadata();
      expect(pages).toBe(specimen.frames ?? 1);
      if (specimen.frames) expect(delay).toEqual([80, 120, 200]);
    }
  });
});
