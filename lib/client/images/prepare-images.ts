import type { PendingImage } from "#lib/client/images/pending-image";
import { scaledIfReady, scaleFile } from "#lib/client/images/scale-cache";
import type { ScaledFile } from "#lib/client/images/scaling/scale-image";

/** Starts to scale images while the message is still being written. */
export function prepareImages(images: readonly PendingImage[], original: boolean): void {
  for (const image of images) if (willBeScaled(image, original)) scaleFile(image.file).catch(() => undefined);
}

/** The attached images as they go into the outbox. One that is not scaled yet is scaled before its upload. */
export function outgoingImages(images: readonly PendingImage[], original: boolean): PendingImage[] {
  return images.map((image) => {
    if (!willBeScaled(image, original)) return { ...image, scaling: "none" };
    const ready = scaledIfReady(image.file);
    return ready ? withFile(image, ready) : { ...image, scaling: "needed" };
  });
}

/** The images as they are uploaded. */
export function imagesForUpload(images: readonly PendingImage[]): Promise<PendingImage[]> {
  return Promise.all(
    images.map(async (image) => (image.scaling === "none" ? image : withFile(image, await scaleFile(image.file)))),
  );
}

const willBeScaled = ({ scaling }: PendingImage, original: boolean): boolean =>
  scaling === "needed" || (scaling === "wanted" && !original);

const withFile = (image: PendingImage, { file, removed }: ScaledFile): PendingImage => ({
  ...image,
  file,
  removed: [...image.removed, ...removed],
  scaling: "none",
});
