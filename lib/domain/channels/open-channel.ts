import type { Channel } from "#lib/contract/channel";
import { limits } from "#lib/contract/limits";
import type { Member } from "#lib/contract/member";
import { ok } from "#lib/domain/result";
import { channelView } from "#lib/domain/channels/channel-view";
import { changesSince } from "#lib/domain/messages/changes-since";
import type { MemberHandler } from "#lib/domain/handler";
import type { Services } from "#lib/domain/services/services";

export const openChannel: MemberHandler<"channel.open"> = async (house, actor, input) => {
  const channel = await channelView(house, actor, input.channel);
  const feed = canCatchUp(channel, input.since)
    ? await catchUp(house, channel, input.since)
    : await latestPage(house, channel);
  return ok({
    channel,
    ...feed,
    here: withAsker(house.presence.here(channel.slug), actor.member),
  });
};

/** That the asker is here is not told yet. */
function withAsker(here: Member[], asker: Member): Member[] {
  return here.some(({ id }) => id === asker.id) ? here : [...here, asker];
}

/** A client from before a restored backup may hold a revision that never was: it starts anew, too. */
function canCatchUp(channel: Channel, since: number | undefined): since is number {
  return since !== undefined && since <= channel.rev && channel.rev - since <= limits.changesBeforeReset;
}

async function catchUp(house: Services, channel: Channel, since: number) {
  const { messages, more } = await changesSince(house, channel.id, since, limits.changesBeforeReset);
  return { reset: false, messages, hasBefore: true, rev: more ? (messages.at(-1)?.rev ?? since) : channel.rev };
}

async function latestPage(house: Services, channel: Channel) {
  const messages = await house.store.messages.listBefore(channel.id, channel.seq + 1, limits.pageSize);
  return { reset: true, messages, hasBefore: (messages[0]?.seq ?? 1) > 1, rev: channel.rev };
}
