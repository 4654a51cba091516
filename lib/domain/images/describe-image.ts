import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { changeImage } from "#lib/domain/images/change-image";

export const describeImage: MemberHandler<"image.describe"> = async (house, actor, input) => {
  const { message } = await changeImage(house, actor, input.id, { kind: "describeImage", alt: input.alt });
  return ok({ message });
};
