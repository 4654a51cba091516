import type { ImageVariant } from "#lib/contract/image";
import type { ProcessedImage } from "#lib/ports/images";
import type { House } from "#lib/domain/house";

/** Below it lie the bytes of all images. */
export const imageFolder = "images";

/** Where the bytes of an image lie. */
export function imageKey(id: string, variant: ImageVariant): string {
  return `${imageFolder}/${id.slice(0, 2)}/${id}-${variant}`;
}

/** Whose bytes lie there; undefined for what is none of ours. */
export function idOfKey(key: string): string | undefined {
  return /^images\/\w{2}\/(\w+)-(display|thumbnail)$/.exec(key)?.[1];
}

/** Takes both sizes into keeping; of a failure nothing stays behind. */
export async function keepImage(house: House, id: string, image: ProcessedImage): Promise<void> {
  try {
    await house.files.put(imageKey(id, "display"), image.display.path);
    await house.files.put(imageKey(id, "thumbnail"), image.thumbnail.path);
  } catch (error) {
    await Promise.all([house.files.discard(image.display.path), house.files.discard(image.thumbnail.path)]);
    await dropImage(house, id);
    throw error;
  }
}

/** Removes both sizes; one that is not there is no error. */
export async function dropImage(house: House, id: string): Promise<void> {
  await Promise.all([house.files.remove(imageKey(id, "display")), house.files.remove(imageKey(id, "thumbnail"))]);
}
