import type { ImageVariant } from "#lib/contract/image";
import { refuse } from "#lib/contract/errors/refuse";
import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import type { Services } from "#lib/domain/services/services";
import { imageKey } from "#lib/domain/services/image-files";

/** Finds the file of an image in its display size. */
export const getImage: MemberHandler<"image.show"> = async (services, _actor, input) =>
  ok(await findFile(services, input.id, "display"));

/** Finds the file of an image in the requested size. */
export const getImageVariant: MemberHandler<"image.variant"> = async (services, _actor, input) =>
  ok(await findFile(services, input.id, input.variant));

async function findFile(services: Services, id: string, variant: ImageVariant) {
  const image = (await services.store.images.find(id)) ?? refuse("image_not_found");
  const byteLength = variant === "display" ? image.displayBytes : image.thumbnailBytes;
  return { id, key: imageKey(id, variant), contentType: image.contentType, byteLength };
}
