import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { changeImage } from "#lib/domain/images/change-image";
import { removeImages } from "#lib/domain/images/remove-images";

export const deleteImage: MemberHandler<"image.delete"> = async (house, actor, input) => {
  const { message, removedImages } = await changeImage(house, actor, input.id, { kind: "deleteImage" });
  await removeImages(house, removedImages);
  return ok({ message });
};
