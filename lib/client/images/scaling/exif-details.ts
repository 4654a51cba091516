import type { Detail } from "#lib/contract/image";
import { detailsIn } from "#lib/adapters/metadata/details";

/** The metadata of a photo, as the server would find it. Scaling in the page removes it. */
export async function exifDetails(file: Blob): Promise<Detail[]> {
  return detailsIn(new Uint8Array(await file.arrayBuffer()));
}
