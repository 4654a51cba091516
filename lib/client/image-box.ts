/** The largest place that an image takes among messages, in CSS pixels. */
const box = { width: 420, height: 320 };
/** The smallest: what is a dot or a line can still be hit by a finger, and its deletion be taken back. */
const least = 44;

/** The place in which an image is shown: of its own size, or as much smaller as the box asks. It covers its place. */
export function sizeInBox(image: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, box.width / image.width, box.height / image.height);
  const scaled = (side: number) => Math.max(least, Math.round(side * scale));
  return { width: scaled(image.width), height: scaled(image.height) };
}
