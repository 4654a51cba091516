import { randomFillSync } from "node:crypto";

const side = 400;
const frames = 300;
const colours = 128;
/** So long no code gets wider than a byte; then the table has to be cleared. */
const run = 100;

/**
 * As many frames and pixels as are allowed, every pixel of every frame another: quick to make, and many seconds of work
 * for whoever writes it anew. Its pixels are packed by nothing: each code is a byte.
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

/** A frame's codes, in blocks of their own length: one that clears the table, then a run of pixels. */
function noise(): Buffer {
  const block = run + 2;
  const codes = randomFillSync(Buffer.alloc((side * side * block) / run)).map((value) => value % colours);
  for (let at = 0; at < codes.length; at += block) codes.set([block - 1, colours], at);
  // The end of the picture, and an empty block.
  return Buffer.concat([codes, Buffer.from([1, colours + 1, 0])]);
}
