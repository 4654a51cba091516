import { refuse } from "#lib/contract/errors/refuse";
import { created } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import type { Services } from "#lib/domain/services/services";
import { numberedSlug, parseChannelName, type ChannelName } from "#lib/domain/names/channel-name";
import { newId } from "#lib/domain/new-id";
import { newcomerView, toChannel } from "#lib/store/channel-views";
import type { ChannelRow, NewChannel } from "#lib/store/schema";

/** Creates a channel and announces it to everyone. */
export const createChannel: MemberHandler<"channel.create"> = async (services, actor, input) => {
  const name = parseChannelName(input.name);
  services.channelLimit.take(actor.member.id);
  const row = await insertWithFreeSlug(services, name, { topic: input.topic, createdBy: actor.member.id });
  services.channels.add(row);
  const channel = toChannel(row, newcomerView);
  services.bus.publish("channels:changed", { payload: channel });
  return created({ channel });
};

/** Creates a first channel on a new server, so that nobody arrives to an empty list. */
export async function makeFirstChannel(services: Services): Promise<void> {
  if (!(await services.store.channels.isEmpty())) return;
  const topic = "Where everybody meets";
  services.channels.add(await insertWithFreeSlug(services, parseChannelName("general"), { topic, createdBy: null }));
}

/** Adds a number to a slug that is taken. Refuses with `channel_exists` when the name itself is taken. */
async function insertWithFreeSlug(
  services: Services,
  name: ChannelName,
  details: Pick<ChannelRow, "topic" | "createdBy">,
): Promise<NewChannel> {
  for (let number = 1; ; number += 1) {
    const row = newChannel(services, { ...name, slug: numberedSlug(name.slug, number) }, details);
    if (await services.store.channels.create(row)) return row;
    const slug = await services.store.channels.slugOfName(name);
    if (slug) refuse("channel_exists", undefined, { field: "name", slug });
  }
}

function newChannel(
  services: Services,
  name: ChannelName,
  details: Pick<ChannelRow, "topic" | "createdBy">,
): NewChannel {
  const now = services.clock.now().toISOString();
  const { text, slug, nameKey, confusableKey } = name;
  return {
    id: newId(),
    slug,
    name: text,
    nameKey,
    confusableKey,
    ...details,
    createdAt: now,
    seq: 0,
    rev: 0,
    lastActivityAt: now,
    archivedAt: null,
  };
}
