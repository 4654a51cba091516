import type { PendingImage } from "#lib/client/outbox/pending-message";
import { scaledIfReady, scaleFile } from "#lib/client/images/scale-cache";
import type { ScaledFile } from "#lib/client/images/scaling/scale-image";

/** Begins to scale what will have to be, while one still writes. */
export function prepareImages(images: readonly PendingImage[], original: boolean): void {
  for (const image of images) if (willBeScaled(image, original)) scaleFile(image.file).catch(() => undefined);
}

/** What is sent of what was attached. What is not scaled yet goes into the outbox as it is, and is scaled on its way. */
export function outgoingImages(images: readonly PendingImage[], original: boolean): PendingImage[] {
  return images.map((image) => {
    if (!willBeScaled(image, original)) return { ...image, scaling: "none" };
    const ready = scaledIfReady(image.file);
    return ready ? withFile(image, ready) : { ...image, scaling: "needed" };
  });
}

/** The images as they go over the wire. */
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
