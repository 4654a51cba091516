import sharp from "sharp";

/** A landscape of sky and hills, painted pixel by pixel so that the repository needs no image files. */
export type Painting = {
  width: number;
  height: number;
  sky: [Colour, Colour];
  sun: Colour;
  hills: Colour[];
  seed: number;
};

type Colour = [red: number, green: number, blue: number];

export const paintings = {
  evening: {
    width: 1600,
    height: 1000,
    sky: [
      [38, 54, 92],
      [238, 160, 108],
    ],
    sun: [255, 226, 170],
    hills: [
      [120, 92, 108],
      [84, 66, 88],
      [48, 42, 62],
    ],
    seed: 3,
  },
  morning: {
    width: 1500,
    height: 1100,
    sky: [
      [168, 200, 214],
      [246, 232, 212],
    ],
    sun: [255, 250, 232],
    hills: [
      [148, 172, 164],
      [104, 138, 126],
      [62, 96, 86],
      [36, 62, 58],
    ],
    seed: 8,
  },
  coast: {
    width: 1080,
    height: 1440,
    sky: [
      [96, 140, 176],
      [224, 226, 214],
    ],
    sun: [255, 244, 214],
    hills: [
      [126, 160, 178],
      [64, 110, 136],
      [196, 178, 142],
    ],
    seed: 14,
  },
} as const satisfies Record<string, Painting>;

/** @returns a JPEG, as a camera would make it */
export async function paint(painting: Painting): Promise<Buffer> {
  const { width, height } = painting;
  const pixels = Buffer.alloc(width * height * 3);
  for (let x = 0; x < width; x += 1)
    for (let y = 0; y < height; y += 1) pixels.set(colourAt(painting, x, y), (y * width + x) * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}

function colourAt(painting: Painting, x: number, y: number): Colour {
  const { width, height, hills } = painting;
  const nearest = hills.findLastIndex((_, layer) => y / height > ridge(painting, layer, x / width));
  const hill = hills[nearest];
  return hill ? withHaze(hill, y / height - ridge(painting, nearest, x / width)) : skyAt(painting, x, y);
}

/** The distance of a layer's ridge from the top, as a fraction of the image's height. */
function ridge({ hills, seed }: Painting, layer: number, x: number): number {
  const base = 0.5 + (0.42 * (layer + 0.6)) / hills.length;
  const waves = [1, 2.7, 6.1, 13.3].map((pitch) => Math.sin(x * pitch * 3 + seed * (layer + 1.7)) / (pitch * 14));
  return base + waves.reduce((sum, wave) => sum + wave, 0);
}

/** Lightens a hill along its ridge, as haze does. */
function withHaze(colour: Colour, depth: number): Colour {
  return mix(mix(colour, [255, 255, 255], 0.16), colour, Math.min(1, depth * 7));
}

function skyAt({ width, height, sky, sun }: Painting, x: number, y: number): Colour {
  const [upper, lower] = sky;
  const distance = Math.hypot(x - width * 0.66, y - height * 0.42) / Math.min(width, height);
  const glow = distance < 0.06 ? 1 : 0.7 * Math.exp(-(distance - 0.06) * 7);
  return mix(mix(upper, lower, Math.min(1, y / (height * 0.62))), sun, glow);
}

function mix(one: Colour, other: Colour, part: number): Colour {
  const blend = (a: number, b: number) => Math.round(a + (b - a) * part);
  return [blend(one[0], other[0]), blend(one[1], other[1]), blend(one[2], other[2])];
}
