import sharp from "sharp";
import { png } from "#tests/support/png";
import { colours, greys, height, testImage, quarterAt, width, type Colour } from "#tests/support/test-image";

/** One file of each kind that people send. Upright, all show the same four quarters. */
export type Specimen = {
  name: string;
  make: () => Promise<Buffer>;
  /** The colours of the quarters, where they are not the usual four. */
  shows?: readonly Colour[];
  /** The largest allowed difference of a colour channel. */
  tolerance?: number;
  /** The number of frames of an animation. */
  frames?: number;
};

const jpeg = { quality: 95, chromaSubsampling: "4:4:4" } as const;

/** Undoes each Exif orientation, so that the file shows the image upright. sharp mirrors first, then rotates. */
const inverseOf = {
  1: () => testImage(),
  2: () => testImage().flop(),
  3: () => testImage().rotate(180),
  4: () => testImage().flip(),
  5: () => testImage().flip().rotate(90),
  6: () => testImage().rotate(270),
  7: () => testImage().flop().rotate(90),
  8: () => testImage().rotate(90),
};

const oriented = Object.entries(inverseOf).map(([orientation, make]): Specimen => ({
  name: `JPEG, orientation ${orientation}`,
  make: () =>
    make()
      .jpeg(jpeg)
      .withMetadata({ orientation: Number(orientation) })
      .toBuffer(),
}));

const palette = Buffer.from(colours.flat());
const lowBitDepths = ([1, 2, 4] as const).map((bitDepth): Specimen => {
  const brightest = 2 ** bitDepth - 1;
  const levels = [0, 1 / 3, 2 / 3, 1].map((share) => Math.round(share * brightest));
  const shown = levels.map((level): Colour => {
    const value = (level / brightest) * 255;
    return [value, value, value];
  });
  return {
    name: `PNG, ${bitDepth} bit grey`,
    make: async () => png({ width, height, bitDepth, colourType: 0 }, (x, y) => levels[quarterAt(x, y)] ?? 0),
    shows: shown,
  };
});
const indexed = ([2, 4, 8] as const).map((bitDepth): Specimen => ({
  name: `PNG, palette of ${bitDepth} bit`,
  make: async () => png({ width, height, bitDepth, colourType: 3 }, quarterAt, palette),
}));

/** Three frames: the quarters, their negative, the quarters. */
async function frames() {
  const negative = colours.map(([r, g, b]): Colour => [255 - r, 255 - g, 255 - b]);
  const each = [colours, negative, colours].map((quarters) => testImage(quarters).raw().toBuffer());
  const raw = { width, height: 3 * height, channels: 3 as const, pageHeight: height };
  return sharp(Buffer.concat(await Promise.all(each)), { raw });
}
const timing = { delay: [80, 120, 200], loop: 0 };

export const corpus: Specimen[] = [
  { name: "JPEG, baseline", make: () => testImage().jpeg(jpeg).toBuffer() },
  {
    name: "JPEG, progressive",
    make: () =>
      testImage()
        .jpeg({ ...jpeg, progressive: true })
        .toBuffer(),
  },
  { name: "JPEG, half the colours", make: () => testImage().jpeg({ chromaSubsampling: "4:2:0" }).toBuffer() },
  { name: "JPEG, CMYK", make: () => testImage().toColourspace("cmyk").jpeg(jpeg).toBuffer(), tolerance: 25 },
  {
    name: "JPEG, CMYK with its profile",
    make: () => testImage().toColourspace("cmyk").withIccProfile("cmyk").jpeg(jpeg).toBuffer(),
    tolerance: 40,
  },
  { name: "JPEG, grey", make: () => testImage(greys).toColourspace("b-w").jpeg(jpeg).toBuffer(), shows: greys },
  { name: "JPEG, wide gamut", make: () => testImage().withIccProfile("p3").jpeg(jpeg).toBuffer() },
  { name: "JPEG with GPS data", make: () => testImage().jpeg(jpeg).withExif(identifyingExif).toBuffer() },
  ...oriented,
  ...lowBitDepths,
  ...indexed,
  { name: "PNG, 8 bit", make: () => testImage().png().toBuffer() },
  { name: "PNG, 16 bit", make: () => testImage().toColourspace("rgb16").png().toBuffer() },
  { name: "PNG, interlaced", make: () => testImage().png({ progressive: true }).toBuffer() },
  {
    name: "PNG, half transparent",
    make: () => testImage().ensureAlpha(0.5).png().toBuffer(),
    shows: colours.map(([r, g, b]): Colour => [(r + 255) / 2, (g + 255) / 2, (b + 255) / 2]),
  },
  { name: "PNG, wide gamut", make: () => testImage().withIccProfile("p3").png().toBuffer() },
  { name: "WebP, lossy", make: () => testImage().webp({ quality: 95 }).toBuffer() },
  { name: "WebP, lossless", make: () => testImage().webp({ lossless: true }).toBuffer() },
  { name: "WebP with GPS data", make: () => testImage().webp().withExif(identifyingExif).toBuffer() },
  { name: "WebP, animated", make: async () => (await frames()).webp(timing).toBuffer(), frames: 3 },
  { name: "GIF", make: () => testImage().gif().toBuffer() },
  { name: "GIF, animated", make: async () => (await frames()).gif(timing).toBuffer(), frames: 3 },
  { name: "AVIF", make: () => testImage().avif({ quality: 80 }).toBuffer() },
  { name: "AVIF with GPS data", make: () => testImage().avif({ quality: 80 }).withExif(identifyingExif).toBuffer() },
];

/** Exif with place, time, author and camera. */
export const identifyingExif = {
  IFD0: { Artist: "Ada", Make: "Maker", ImageDescription: "At home" },
  IFD2: { DateTimeOriginal: "2026:03:01 12:00:00" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
};
