import { ok } from "#lib/domain/result";
import { channelView } from "#lib/domain/channels/channel-view";
import type { MemberHandler } from "#lib/domain/handler";

export const changeChannelSettings: MemberHandler<"channel.settings"> = async (house, actor, input) => {
  const { channel: slug, ...wish } = input;
  await house.memberships.change(actor, house.channels.find(slug), wish);
  return ok({ channel: await channelView(house, actor, slug) });
};
