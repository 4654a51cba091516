import { request } from "#lib/client/connection/http-request";
import type { Channel } from "#lib/contract/channel";
import type { Member } from "#lib/contract/member";
import type { Feed } from "#lib/client/feed/feed";
import type { BySlug } from "#lib/client/state/by-slug";
import { loadEmoji } from "#lib/client/messages/emoji";
import {
  channelSuggestions,
  emojiSuggestions,
  memberSuggestions,
  type Suggestion,
} from "#lib/client/editor/suggestion";
import type { Token } from "#lib/client/editor/token";

type SuggestState = {
  member: Member;
  channels: readonly Channel[];
  feeds: BySlug<Feed | null | undefined>;
  online: BySlug<readonly Member[]>;
};

type Show = (suggestions: readonly Suggestion[]) => void;

export type Suggest = typeof suggest;

/** Shows the suggestions for a token: members (those online first, then recent authors), channels or emoji. */
export function suggest({ kind, query }: Token, channel: string, state: SuggestState, show: Show): void {
  if (kind === "member") void suggestMembers(query, namesIn(state, channel), show);
  else if (kind === "channel") show(channelSuggestions(query, state.channels));
  else void loadEmoji(document.documentElement.lang).then((all) => show(emojiSuggestions(query, all)));
}

/** Shows the names that the page knows at once, and adds those that the server finds. */
async function suggestMembers(query: string, known: string[], show: Show): Promise<void> {
  show(memberSuggestions(query, known));
  if (query === "") return;
  const { members } = await request("member.search", { query, limit: 8 }).catch(() => ({ members: [] }));
  if (members.length > 0) show(memberSuggestions(query, [...known, ...members.map((found) => found.displayName)]));
}

function namesIn({ online, feeds, member }: SuggestState, channel: string): string[] {
  const spoke = (feeds.get(channel)?.messages ?? []).map(({ author }) => author).toReversed();
  const known = [...(online.get(channel) ?? []), ...spoke];
  return known.filter(({ id }) => id !== member.id).map(({ displayName }) => displayName);
}
