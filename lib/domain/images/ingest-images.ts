import type { Receipt } from "#lib/contract/image";
import type { Services } from "#lib/domain/services/services";
import { dropImage, keepImage } from "#lib/domain/services/image-files";
import { newId } from "#lib/domain/new-id";
import type { NewImage } from "#lib/store/schema";

/** A file on the disk that somebody has sent, and its alternative text. */
export type Upload = { path: string; alt: string };

/** An image in keeping, and what its sender is told about it. */
export type TakenImage = { image: NewImage; receipt: Receipt | undefined };

/**
 * Processes uploads and keeps them, in their order. All of them or none: of a failure nothing stays behind. They count
 * as being sent until `letGo`.
 */
export async function ingestImages(house: Services, owner: string, uploads: Upload[]): Promise<TakenImage[]> {
  const attempts = await Promise.allSettled(uploads.map((upload) => takeImage(house, owner, upload)));
  const taken = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? attempt.value : []));
  const failed = attempts.find((attempt) => attempt.status === "rejected");
  if (!failed) return taken;
  await dropImages(house, taken);
  letGo(house, taken);
  throw failed.reason;
}

/** Removes the bytes of images that no message will own. */
export async function dropImages(house: Services, taken: TakenImage[]): Promise<void> {
  await Promise.all(taken.map(({ image }) => dropImage(house, image.id)));
}

/** From now on they belong to their message, or are gone. */
export function letGo(house: Services, taken: TakenImage[]): void {
  for (const { image } of taken) house.beingSent.delete(image.id);
}

async function takeImage(house: Services, owner: string, { path, alt }: Upload): Promise<TakenImage> {
  const id = newId();
  const processed = await house.images.process(path, owner);
  house.beingSent.add(id);
  await keepImage(house, id, processed).catch((error) => {
    house.beingSent.delete(id);
    throw error;
  });

  const { width, height, thumbhash, thumbnailWidth, display, thumbnail, removed } = processed;
  const image = {
    id,
    width,
    height,
    alt,
    thumbhash,
    animated: processed.animated ? 1 : 0,
    thumbnailWidth,
    contentType: display.contentType,
    displayBytes: display.byteLength,
    thumbnailBytes: thumbnail.byteLength,
  };
  return { image, receipt: removed.length > 0 ? { imageId: id, removed } : undefined };
}
