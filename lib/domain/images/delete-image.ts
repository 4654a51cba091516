import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { changeImage } from "#lib/domain/images/change-image";
import { removeImages } from "#lib/domain/images/remove-images";

/** Deletes one of the member's own images and its files. */
export const deleteImage: MemberHandler<"image.delete"> = async (services, actor, input) => {
  const { message, removedImages } = await changeImage(services, actor, input.id, { kind: "deleteImage" });
  await removeImages(services, removedImages);
  return ok({ message });
};
