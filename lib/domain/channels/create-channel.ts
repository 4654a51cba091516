import { refuse } from "#lib/contract/errors/refuse";
import { created } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import type { Services } from "#lib/domain/services/services";
import { numberedSlug, parseChannelName, type ChannelName } from "#lib/domain/names/channel-name";
import { newId } from "#lib/domain/new-id";
import { newcomerView, toChannel } from "#lib/store/channels";
import type { ChannelRow } from "#lib/store/schema";

export const createChannel: MemberHandler<"channel.create"> = async (house, actor, input) => {
  const name = parseChannelName(input.name);
  house.channelLimit.take(actor.member.id);
  const row = await claim(house, name, { topic: input.topic, createdBy: actor.member.id });
  house.channels.add(row);
  const channel = toChannel(row, newcomerView);
  house.bus.publish("channels:changed", channel);
  return created({ channel });
};

/** Nobody should find an empty house: the first start makes a channel to meet in. */
export async function makeFirstChannel(house: Services): Promise<void> {
  if (!(await house.store.channels.isEmpty())) return;
  const topic = "Where everybody meets";
  house.channels.add(await claim(house, parseChannelName("general"), { topic, createdBy: null }));
}

/** Refuses with `channel_exists` when the name is taken; a slug that is taken gets a number. */
async function claim(
  house: Services,
  name: ChannelName,
  given: Pick<ChannelRow, "topic" | "createdBy">,
): Promise<ChannelRow> {
  for (let place = 1; ; place += 1) {
    const row = newChannel(house, { ...name, slug: numberedSlug(name.slug, place) }, given);
    if (await house.store.channels.create(row)) return row;
    const slug = await house.store.channels.slugOfName(name);
    if (slug) refuse("channel_exists", undefined, { field: "name", slug });
  }
}

function newChannel(house: Services, name: ChannelName, given: Pick<ChannelRow, "topic" | "createdBy">): ChannelRow {
  const now = house.clock.now().toISOString();
  const { text, ...keys } = name;
  return {
    id: newId(),
    ...keys,
    name: text,
    ...given,
    createdAt: now,
    seq: 0,
    rev: 0,
    lastActivityAt: now,
    archivedAt: null,
  };
}
