import type { ImageVariant } from "#lib/contract/image";
import type { Services } from "#lib/domain/services/services";
import type { ProcessedImage } from "#lib/ports/images";

/** Below it lie the bytes of all images. */
export const imageFolder = "images";
/** Below it lies what was set aside, in a folder for each day (YYYY-MM-DD), under the key that it had. */
export const quarantineFolder = "orphaned";

const variants = ["display", "thumbnail"] as const;

/** Where the bytes of an image lie. */
export function imageKey(id: string, variant: ImageVariant): string {
  return `${imageFolder}/${id.slice(0, 2)}/${id}-${variant}`;
}

/** Whose bytes lie there, or are being copied there; undefined for what is none of ours. */
export function idOfKey(key: string): string | undefined {
  return /^images\/\w{2}\/(\w+)-(display|thumbnail)(\.part)?$/.exec(key)?.[1];
}

/** Where a file lies that was set aside on a day. */
export function quarantineKey(day: string, key: string): string {
  return `${quarantineFolder}/${day}/${key}`;
}

/** The days on which something was set aside. */
export async function quarantineDays(services: Services): Promise<string[]> {
  const folders = await services.files.folders(quarantineFolder);
  return folders.filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name));
}

/** Takes both sizes into keeping; of a failure nothing stays behind. */
export async function storeImage(services: Services, id: string, image: ProcessedImage): Promise<void> {
  try {
    for (const variant of variants) await services.files.put(imageKey(id, variant), image[variant].path);
  } catch (error) {
    await Promise.all(variants.map((variant) => services.files.discard(image[variant].path)));
    await removeImage(services, id);
    throw error;
  }
}

/** Removes both sizes, also where they were set aside; one that is not there is no error. */
export async function removeImage(services: Services, id: string): Promise<void> {
  const keys = variants.map((variant) => imageKey(id, variant));
  const quarantined = (await quarantineDays(services)).flatMap((day) => keys.map((key) => quarantineKey(day, key)));
  await Promise.all([...keys, ...quarantined].map((key) => services.files.remove(key)));
}
