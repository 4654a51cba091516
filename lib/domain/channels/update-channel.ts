import type { ParsedInputOf } from "#lib/contract/operations";
import { refuse } from "#lib/contract/errors/refuse";
import { ok } from "#lib/domain/result";
import { channelView } from "#lib/domain/channels/channel-view";
import type { MemberHandler } from "#lib/domain/handler";
import type { Services } from "#lib/domain/services/services";
import { parseChannelName } from "#lib/domain/names/channel-name";
import { newcomerView, toChannel } from "#lib/store/channels";
import type { ChannelChange, ChannelRow } from "#lib/store/schema";

export const updateChannel: MemberHandler<"channel.update"> = async (house, actor, input) => {
  const { id, slug } = house.channels.find(input.channel);
  house.rateLimit.take(actor.member.id);
  const channel = await house.store.channels.find(id);
  if (channel.createdBy !== actor.member.id) refuse("not_creator");

  const change = changeOf(channel, input, house.clock.now().toISOString());
  if (Object.keys(change).length > 0) await apply(house, id, change);
  return ok({ channel: await channelView(house, actor, slug) });
};

/** Only what is going to be different: everybody is told of it. */
function changeOf(
  held: ChannelRow,
  { name, topic, archived }: ParsedInputOf<"channel.update">,
  now: string,
): ChannelChange {
  const { text, nameKey, lookKey } = parseChannelName(name ?? held.name);
  const isArchived = held.archivedAt !== null;
  return {
    ...(text !== held.name && { name: { name: text, nameKey, lookKey } }),
    ...(topic !== undefined && topic !== held.topic && { topic }),
    ...(archived !== undefined && archived !== isArchived && { archivedAt: archived ? now : null }),
  };
}

/** Refuses with `channel_exists` when another channel has the name. */
async function apply(house: Services, id: string, change: ChannelChange): Promise<void> {
  const altered = await house.store.channels.update(id, change);
  if (!altered) {
    const slug = change.name && (await house.store.channels.slugOfName(change.name));
    return refuse("channel_exists", undefined, { field: "name", slug });
  }
  house.channels.add(altered);
  house.bus.publish("channels:changed", toChannel(altered, newcomerView));
}
