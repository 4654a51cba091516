import type { Channel } from "#lib/contract/channel";
import { limits } from "#lib/contract/limits";
import type { Author } from "#lib/contract/member";
import { refuse } from "#lib/contract/refusal";
import { answer } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";
import type { House } from "#lib/domain/house";

export const openChannel: MemberHandler<"channel.open"> = async (house, actor, input) => {
  await house.readMarks.write();
  const channel = (await house.store.channels.findFor(actor.member.id, input.channel)) ?? refuse("channel_not_found");
  const feed = canCatchUp(channel, input.since)
    ? { reset: false, ...(await changesSince(house, channel, input.since)) }
    : { reset: true, ...(await latestPage(house, channel)) };
  return answer({
    channel,
    ...feed,
    rev: channel.rev,
    here: withAsker(house.presence.here(channel.slug), actor.member),
  });
};

/** That the asker is here is not told yet. */
function withAsker(here: Author[], { id, displayName }: Author): Author[] {
  return here.some((member) => member.id === id) ? here : [...here, { id, displayName }];
}

/** A client from before a restored backup may hold a revision that never was: it starts anew, too. */
function canCatchUp(channel: Channel, since: number | undefined): since is number {
  return since !== undefined && since <= channel.rev && channel.rev - since <= limits.changesBeforeReset;
}

async function changesSince(house: House, channel: Channel, since: number) {
  const messages = await house.store.messages.listChangedSince(channel.id, since, limits.changesBeforeReset);
  return { messages, hasBefore: true };
}

async function latestPage(house: House, channel: Channel) {
  const messages = await house.store.messages.listBefore(channel.id, channel.seq + 1, limits.pageSize);
  return { messages, hasBefore: (messages[0]?.seq ?? 1) > 1 };
}
