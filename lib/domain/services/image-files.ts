import type { ImageVariant } from "#lib/contract/image";
import type { Services } from "#lib/domain/services/services";
import type { ProcessedImage } from "#lib/ports/images";

/** The folder of all image files. */
export const imageFolder = "images";
/** The folder of quarantined files: each is in a folder of its day (YYYY-MM-DD), under its former key. */
export const quarantineFolder = "orphaned";

const variants = ["display", "thumbnail"] as const;

/** The key of an image file. */
export function imageKey(id: string, variant: ImageVariant): string {
  return `${imageFolder}/${id.slice(0, 2)}/${id}-${variant}`;
}

/** Reads the image id from the key of a file, finished or partial; undefined for a file that is not ours. */
export function idOfKey(key: string): string | undefined {
  return /^images\/\w{2}\/(\w+)-(display|thumbnail)(\.part)?$/.exec(key)?.[1];
}

/** The key of a file that was quarantined on a day. */
export function quarantineKey(day: string, key: string): string {
  return `${quarantineFolder}/${day}/${key}`;
}

/** Lists the days that have quarantined files. */
export async function quarantineDays(services: Services): Promise<string[]> {
  const folders = await services.files.folders(quarantineFolder);
  return folders.filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name));
}

/** Stores both sizes, or neither. */
export async function storeImage(services: Services, id: string, image: ProcessedImage): Promise<void> {
  try {
    for (const variant of variants) await services.files.put(imageKey(id, variant), image[variant].path);
  } catch (error) {
    await Promise.all(variants.map((variant) => services.files.discard(image[variant].path)));
    await removeImage(services, id);
    throw error;
  }
}

/** Removes both sizes, also from quarantine. A missing file is no error. */
export async function removeImage(services: Services, id: string): Promise<void> {
  const keys = variants.map((variant) => imageKey(id, variant));
  const quarantined = (await quarantineDays(services)).flatMap((day) => keys.map((key) => quarantineKey(day, key)));
  await Promise.all([...keys, ...quarantined].map((key) => services.files.remove(key)));
}
