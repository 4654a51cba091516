import type { Channel } from "#lib/contract/channel";
import { limits } from "#lib/contract/limits";
import type { Member } from "#lib/contract/member";
import { ok } from "#lib/domain/result";
import { channelView } from "#lib/domain/channels/channel-view";
import { changesSince } from "#lib/domain/messages/changes-since";
import type { MemberHandler } from "#lib/domain/handler";
import type { Services } from "#lib/domain/services/services";

/** Gives a channel with its latest page, or with the changes since a revision that the client knows. */
export const openChannel: MemberHandler<"channel.open"> = async (services, actor, input) => {
  const channel = await channelView(services, actor, input.channel);
  const feed = canCatchUp(channel, input.since)
    ? await catchUp(services, channel, input.since)
    : await latestPage(services, channel);
  return ok({
    channel,
    ...feed,
    here: withSelf(services.presence.membersIn(channel.slug), actor.member),
  });
};

/** Presence announces the member only later, so they are added here. */
function withSelf(online: Member[], self: Member): Member[] {
  return online.some(({ id }) => id === self.id) ? online : [...online, self];
}

/** After a restored backup a client may know a revision that does not exist: it starts again from the latest page. */
function canCatchUp(channel: Channel, since: number | undefined): since is number {
  return since !== undefined && since <= channel.rev && channel.rev - since <= limits.changesBeforeReset;
}

async function catchUp(services: Services, channel: Channel, since: number) {
  const { messages, more } = await changesSince(services, channel.id, since, limits.changesBeforeReset);
  return { reset: false, messages, hasBefore: true, rev: more ? (messages.at(-1)?.rev ?? since) : channel.rev };
}

async function latestPage(services: Services, channel: Channel) {
  const messages = await services.store.messages.listBefore(channel.id, channel.seq + 1, limits.pageSize);
  return { reset: true, messages, hasBefore: (messages[0]?.seq ?? 1) > 1, rev: channel.rev };
}
