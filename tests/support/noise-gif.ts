import { randomFillSync } from "node:crypto";

const side = 400;
const frames = 300;
const colours = 128;
/** Pixels before a code would need more than a byte, so that the table must be cleared. */
const pixelsPerBlock = 100;

/**
 * A GIF with the maximum of frames and pixels, all random: fast to generate, and many seconds of work to encode again.
 * Its pixels are not compressed: each code is a byte.
 */
export function noiseGif(): Buffer {
  const screen = Buffer.from([side & 255, side >> 8, side & 255, side >> 8]);
  const palette = Buffer.from(Array.from({ length: colours }, (_, i) => [2 * i, 255 - 2 * i, (7 * i) & 255]).flat());
  const head = Buffer.concat([Buffer.from("GIF89a"), screen, Buffer.from([0x86, 0, 0]), palette]);
  const control = Buffer.from([0x21, 0xf9, 4, 0, 4, 0, 0, 0]);
  const frameHead = Buffer.concat([control, Buffer.from([0x2c, 0, 0, 0, 0]), screen, Buffer.from([0, 7])]);
  const each = Array.from({ length: frames }, () => [frameHead, noise()]).flat();
  return Buffer.concat([head, ...each, Buffer.from([0x3b])]);
}

/** A frame's codes in blocks: each clears the table, and then has a run of pixels. */
function noise(): Buffer {
  const block = pixelsPerBlock + 2;
  const codes = randomFillSync(Buffer.alloc((side * side * block) / pixelsPerBlock)).map((value) => value % colours);
  for (let offset = 0; offset < codes.length; offset += block) codes.set([block - 1, colours], offset);
  // The end of the frame, and an empty block.
  return Buffer.concat([codes, Buffer.from([1, colours + 1, 0])]);
}
