import { ok } from "#lib/domain/result";
import { channelView } from "#lib/domain/channels/channel-view";
import type { MemberHandler } from "#lib/domain/handler";

/** Changes whether the member has joined or muted a channel, and what they are notified of. */
export const changeChannelSettings: MemberHandler<"channel.settings"> = async (services, actor, input) => {
  const { channel: slug, ...settings } = input;
  await services.memberships.change(actor, services.channels.find(slug), settings);
  return ok({ channel: await channelView(services, actor, slug) });
};
