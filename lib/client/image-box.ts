/** The largest place that an image takes among messages, in CSS pixels. */
const box = { width: 420, height: 320 };

/** The size in which an image is shown: its own, or as much smaller as the box asks. */
export function sizeInBox(image: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, box.width / image.width, box.height / image.height);
  return { width: Math.max(1, Math.round(image.width * scale)), height: Math.max(1, Math.round(image.height * scale)) };
}
