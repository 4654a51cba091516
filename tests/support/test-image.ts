import sharp, { type Sharp } from "sharp";

/** The image shows every wrong rotation and colour: a colour in each quarter, wider than high. */
export const width = 96;
export const height = 64;

export type Colour = readonly [number, number, number];

/** From the top left to the bottom right, line by line. */
export const colours: readonly Colour[] = [
  [190, 70, 60],
  [80, 150, 90],
  [60, 80, 160],
  [230, 225, 205],
];
export const greys: readonly Colour[] = [0, 85, 170, 255].map((value) => [value, value, value]);

/** The quarter of a pixel: 0 to 3. */
export const quarterAt = (x: number, y: number): number => (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);

export function testImage(palette: readonly Colour[] = colours): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set(palette[quarterAt(x, y)] ?? [0, 0, 0], (y * width + x) * 3);
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The colours in the middle of each quarter of an image of any size. */
export async function coloursOf(image: Uint8Array): Promise<Colour[]> {
  const { data, info } = await sharp(image).flatten({ background: "#fff" }).raw().toBuffer({ resolveWithObject: true });
  return [0.25, 0.75].flatMap((down) =>
    [0.25, 0.75].map((across): Colour => {
      const offset = (Math.floor(info.height * down) * info.width + Math.floor(info.width * across)) * info.channels;
      return [data[offset] ?? 0, data[offset + 1] ?? 0, data[offset + 2] ?? 0];
    }),
  );
}

/** The largest difference in any channel of any quarter. */
export function difference(one: readonly Colour[], other: readonly Colour[]): number {
  const channels = one.flatMap((colour, quarter) =>
    colour.map((value, i) => Math.abs(value - (other[quarter]?.[i] ?? 0))),
  );
  return Math.max(...channels);
}
