import type { Detail } from "#lib/contract/image";
import { displaySize } from "#lib/contract/image-size";
import { exifDetails } from "#lib/client/images/scaling/exif-details";

/** A file as it goes to the server, and the metadata that was removed from it. */
export type ScaledFile = { file: Blob; removed: readonly Detail[] };

/** High enough that the loss of the server's own encoding is the one that shows. */
const encodingQuality = 0.92;

type Canvas = OffscreenCanvas | HTMLCanvasElement;

/**
 * Scales an image to the display size, upright, in a format that the server reads. Works in a worker, and in the page where
 * there are no workers.
 * @throws where the browser can't read the file or has no canvas
 */
export async function scaleImage(file: Blob): Promise<ScaledFile> {
  const removed = await exifDetails(file);
  const picture = await decode(file);
  const { width, height } = displaySize(picture);
  const canvas = newCanvas(width, height);
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("There is no canvas.");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(picture, 0, 0, width, height);
  if ("close" in picture) picture.close();
  return { file: await encode(canvas, typeFor(file)), removed };
}

/** Photos have no transparency; other images keep theirs. */
function typeFor(file: Blob): string {
  return /jpe?g|hei[cf]|^$/.test(file.type) ? "image/jpeg" : "image/webp";
}

/** Some browsers decode more formats in an image element than to a bitmap. Both are upright. */
async function decode(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(file);
  } catch (error) {
    if (typeof Image === "undefined") throw error;
  }
  const picture = new Image();
  const url = URL.createObjectURL(file);
  picture.src = url;
  try {
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function newCanvas(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas !== "undefined") return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement("canvas"), { width, height });
}

function encode(canvas: Canvas, type: string): Promise<Blob> {
  if ("convertToBlob" in canvas) return canvas.convertToBlob({ type, quality: encodingQuality });
  return new Promise((resolve, reject) => {
    const take = (file: Blob | null) => (file ? resolve(file) : reject(new Error("The canvas gave no file.")));
    canvas.toBlob(take, type, encodingQuality);
  });
}
