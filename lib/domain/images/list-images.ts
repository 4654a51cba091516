import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { readPage } from "#lib/domain/messages/read-page";

/** Lists a page of messages with images, for the gallery. */
export const listImages: MemberHandler<"image.gallery"> = async (services, _actor, input) => {
  const { id } = services.channels.find(input.channel);
  const { rev } = await services.store.channels.counters(id);
  const source = services.store.messages.withImages(id);
  const messages = await readPage(input, source);

  const first = messages[0]?.seq ?? (input.after === undefined ? 0 : input.after + 1);
  const last = messages.at(-1)?.seq ?? (input.before ?? Infinity) - 1;
  const hasBefore = (await source.before(first, 1)).length > 0;
  const hasAfter = Number.isFinite(last) && (await source.after(last, 1)).length > 0;
  return ok({ messages, hasBefore, hasAfter, rev });
};
