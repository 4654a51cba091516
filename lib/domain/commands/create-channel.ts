import { refuse } from "#lib/contract/refusal";
import { created } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";
import type { House } from "#lib/domain/house";
import { parseChannelName, type ChannelName } from "#lib/domain/names/channel-name";
import { newId } from "#lib/domain/new-id";
import { toChannel } from "#lib/store/channels";
import type { ChannelRow } from "#lib/store/schema";

export const createChannel: MemberHandler<"channel.create"> = async (house, actor, input) => {
  const name = parseChannelName(input.name);
  const row = newChannel(house, name, { topic: input.topic, createdBy: actor.member.id });

  const { existingSlug } = await house.store.channels.create(row);
  if (existingSlug) refuse("channel_exists", undefined, { field: "name", slug: existingSlug });

  house.channels.add(row);
  const channel = toChannel(row, null);
  house.bus.publish("channels:changed", channel);
  return created({ channel });
};

/** Nobody should find an empty house: the first start makes a channel to meet in. */
export async function makeFirstChannel(house: House): Promise<void> {
  if (!(await house.store.channels.isEmpty())) return;
  const topic = "Where everybody meets";
  const row = newChannel(house, parseChannelName("general"), { topic, createdBy: null });
  await house.store.channels.create(row);
  house.channels.add(row);
}

function newChannel(house: House, name: ChannelName, given: Pick<ChannelRow, "topic" | "createdBy">): ChannelRow {
  const now = house.clock.now().toISOString();
  const { text, slug, slugKey } = name;
  return { id: newId(), slug, slugKey, name: text, ...given, createdAt: now, seq: 0, rev: 0, lastActivityAt: now };
}
