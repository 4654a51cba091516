import sharp from "sharp";

/** Images are generated, in every format that Parley takes. */
const size = { width: 60, height: 40 };

const plain = () => sharp({ create: { ...size, channels: 3, background: { r: 200, g: 60, b: 40 } } });

/** Two frames: red, then blue. */
const animated = () => {
  const frame = (r: number, b: number) =>
    Buffer.alloc(size.width * size.height * 3).map((_, i) => [r, 0, b][i % 3] ?? 0);
  const raw = { width: size.width, height: size.height * 2, channels: 3 as const, pageHeight: size.height };
  return sharp(Buffer.concat([frame(255, 0), frame(0, 255)]), { raw });
};

export const sampleImages = {
  jpeg: () => plain().jpeg().toBuffer(),
  png: () => plain().png().toBuffer(),
  webp: () => plain().webp().toBuffer(),
  gif: () => plain().gif().toBuffer(),
  avif: () => plain().avif().toBuffer(),
  animatedGif: () =>
    animated()
      .gif({ delay: [100, 100], loop: 0 })
      .toBuffer(),
  animatedWebp: () =>
    animated()
      .webp({ delay: [100, 100], loop: 0 })
      .toBuffer(),
  /** Rotated by its orientation: upright it is 40 wide and 60 high. */
  rotated: () => plain().jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  /** Contains the author and the place in its Exif. */
  withGps: () =>
    plain()
      .jpeg()
      .withExif({ IFD0: { Artist: "Ada" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
      .toBuffer(),
  /** Larger than the displayed size. */
  large: () =>
    sharp({ create: { width: 4_000, height: 1_000, channels: 3, background: "#446" } })
      .jpeg()
      .toBuffer(),
  tooManyFrames: () =>
    sharp(
      Buffer.alloc(8 * 8 * 301 * 3).map((_, index) => index % 251),
      {
        raw: { width: 8, height: 8 * 301, channels: 3, pageHeight: 8 },
      },
    )
      .gif({ delay: Array.from({ length: 301 }, () => 20) })
      .toBuffer(),
  /** Many pixels in a few kilobytes. */
  tooManyPixels: () =>
    sharp({ create: { width: 3_000, height: 3_000, channels: 3, background: "#000" } })
      .png({ palette: true })
      .toBuffer(),
};

/** Images for a message, to be told by their widths 10, 11, 12 …, each with an alt text. */
export async function imagesOfWidths(count: number): Promise<{ image: File[]; alt: string[] }> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const image = numbers.map(async (number) => {
    const create = { width: 10 + number, height: 20, channels: 3 as const, background: "#446" };
    return new File([new Uint8Array(await sharp({ create }).png().toBuffer())], `${number}.png`);
  });
  return { image: await Promise.all(image), alt: numbers.map((number) => `number ${number}`) };
}

export type SampleImageName = keyof typeof sampleImages;

/** A sample image as a file of a form. */
export async function sampleImageFile(name: SampleImageName, fileName = `${name}.bin`): Promise<File> {
  return new File([new Uint8Array(await sampleImages[name]())], fileName);
}
