import { answer } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";
import { changeImage } from "#lib/domain/change-image";
import { dropImage } from "#lib/domain/image-files";

export const deleteImage: MemberHandler<"image.delete"> = async (house, actor, input) => {
  const { message, removedImages } = await changeImage(house, actor, input.id, { kind: "deleteImage" });
  await Promise.all(removedImages.map((id) => dropImage(house, id)));
  return answer({ message });
};
