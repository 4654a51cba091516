import type { Receipt } from "#lib/contract/image";
import type { Services } from "#lib/domain/services/services";
import { removeImage, storeImage } from "#lib/domain/services/image-files";
import { newId } from "#lib/domain/new-id";
import type { ProcessedImage } from "#lib/ports/images";
import type { NewImage } from "#lib/store/schema";

/** A received file on the disk, and its alternative text. */
export type Upload = { path: string; alt: string };

/** A stored image, and the receipt about removed metadata for its sender. */
export type IngestedImage = { image: NewImage; receipt: Receipt | undefined };

/**
 * Processes and stores uploads, in their order: all of them or none. They count as uploads in flight until
 * `releaseUploads`.
 */
export async function ingestImages(services: Services, owner: string, uploads: Upload[]): Promise<IngestedImage[]> {
  const attempts = await Promise.allSettled(uploads.map((upload) => ingestImage(services, owner, upload)));
  const ingested = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? attempt.value : []));
  const failed = attempts.find((attempt) => attempt.status === "rejected");
  if (!failed) return ingested;
  await discardImages(services, ingested);
  releaseUploads(services, ingested);
  throw failed.reason;
}

/** Removes the files of images that no message will own. */
export async function discardImages(services: Services, ingested: IngestedImage[]): Promise<void> {
  await Promise.all(ingested.map(({ image }) => removeImage(services, image.id)));
}

/** Ends the protection from the sweep: the images belong to a message now, or are gone. */
export function releaseUploads(services: Services, ingested: IngestedImage[]): void {
  for (const { image } of ingested) services.uploadsInFlight.delete(image.id);
}

async function ingestImage(services: Services, owner: string, { path, alt }: Upload): Promise<IngestedImage> {
  const id = newId();
  const processed = await services.images.process(path, owner);
  services.uploadsInFlight.add(id);
  await storeImage(services, id, processed).catch((error) => {
    services.uploadsInFlight.delete(id);
    throw error;
  });

  const { removed } = processed;
  const receipt = removed.length > 0 ? { imageId: id, removed } : undefined;
  return { image: toNewImage(id, alt, processed), receipt };
}

function toNewImage(id: string, alt: string, processed: ProcessedImage): NewImage {
  const { width, height, thumbhash, thumbnailWidth, animated, display, thumbnail } = processed;
  return {
    id,
    width,
    height,
    alt,
    thumbhash,
    animated: animated ? 1 : 0,
    thumbnailWidth,
    contentType: display.contentType,
    displayBytes: display.byteLength,
    thumbnailBytes: thumbnail.byteLength,
  };
}
