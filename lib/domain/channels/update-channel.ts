import type { ParsedInputOf } from "#lib/contract/operations";
import { refuse } from "#lib/contract/errors/refuse";
import { ok } from "#lib/domain/result";
import { mayUpdateChannel } from "#lib/domain/policies";
import { channelView } from "#lib/domain/channels/channel-view";
import type { MemberHandler } from "#lib/domain/handler";
import type { Services } from "#lib/domain/services/services";
import { parseChannelName } from "#lib/domain/names/channel-name";
import { newcomerView, toChannel } from "#lib/store/channel-views";
import type { ChannelChange, ChannelRow } from "#lib/store/schema";

/** Renames, describes, archives or unarchives a channel. Refuses with `not_creator`. */
export const updateChannel: MemberHandler<"channel.update"> = async (services, actor, input) => {
  const { id, slug } = services.channels.find(input.channel);
  services.rateLimit.take(actor.member.id);
  const channel = await services.store.channels.find(id);
  if (!mayUpdateChannel(actor, channel)) refuse("not_creator");

  const change = changeOf(channel, input, services.clock.now().toISOString());
  if (Object.keys(change).length > 0) await apply(services, id, change);
  return ok({ channel: await channelView(services, actor, slug) });
};

/** Keeps only real changes, since each change is announced to everyone. */
function changeOf(
  current: ChannelRow,
  { name, topic, archived }: ParsedInputOf<"channel.update">,
  now: string,
): ChannelChange {
  const { text, nameKey, confusableKey } = parseChannelName(name ?? current.name);
  const isArchived = current.archivedAt !== null;
  return {
    ...(text !== current.name && { name: { name: text, nameKey, confusableKey } }),
    ...(topic !== undefined && topic !== current.topic && { topic }),
    ...(archived !== undefined && archived !== isArchived && { archivedAt: archived ? now : null }),
  };
}

/** Refuses with `channel_exists` when another channel has the name. */
async function apply(services: Services, id: string, change: ChannelChange): Promise<void> {
  const updated = await services.store.channels.update(id, change);
  if (!updated) {
    const slug = change.name && (await services.store.channels.slugOfName(change.name));
    return refuse("channel_exists", undefined, { field: "name", slug });
  }
  services.channels.add(updated);
  services.bus.publish("channels:changed", { payload: toChannel(updated, newcomerView) });
}
