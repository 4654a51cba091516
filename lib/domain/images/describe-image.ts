import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { changeImage } from "#lib/domain/images/change-image";

/** Replaces the alternative text of one of the member's own images. */
export const describeImage: MemberHandler<"image.describe"> = async (services, actor, input) => {
  const { message } = await changeImage(services, actor, input.id, { kind: "describeImage", alt: input.alt });
  return ok({ message });
};
