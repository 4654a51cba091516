import { answer } from "#lib/domain/result";
import { channelFor } from "#lib/domain/channels/channel-view";
import type { MemberHandler } from "#lib/domain/handler";

export const changeChannelSettings: MemberHandler<"channel.settings"> = async (house, actor, input) => {
  const { channel: slug, ...wish } = input;
  await house.memberships.change(actor, house.channels.find(slug), wish);
  return answer({ channel: await channelFor(house, actor, slug) });
};
