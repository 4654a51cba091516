import type { Detail } from "#lib/contract/image";
import { detailsIn } from "#lib/adapters/metadata/details";

/** What a photo tells beside its picture, as the server would have found it: what the page makes smaller has none of it. */
export async function exifDetails(file: Blob): Promise<Detail[]> {
  return detailsIn(new Uint8Array(await file.arrayBuffer()));
}
