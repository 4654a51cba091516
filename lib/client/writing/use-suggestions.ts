import { useEffect, useState } from "react";
import { request } from "#lib/client/api";
import type { ChatState } from "#lib/client/chat-state";
import { loadEmoji } from "#lib/client/emoji";
import { useChat } from "#lib/client/use-chat";
import {
  channelSuggestions,
  emojiSuggestions,
  memberSuggestions,
  type Suggestion,
} from "#lib/client/writing/suggestion";
import type { Token } from "#lib/client/writing/token";

const none: readonly Suggestion[] = [];

/** What fits a token: members (those who are here first, then who spoke last), channels or emoji. */
export function useSuggestions(token: Token | null, channel: string): readonly Suggestion[] {
  const { store } = useChat();
  const [found, setFound] = useState(none);

  useEffect(() => {
    let current = true;
    const show = (suggestions: readonly Suggestion[]) => current && setFound(suggestions);
    if (!token) show(none);
    else if (token.kind === "member") void suggestMembers(token.query, namesIn(store.get(), channel), show);
    else if (token.kind === "channel") show(channelSuggestions(token.query, store.get().channels));
    else void loadEmoji(document.documentElement.lang).then((all) => show(emojiSuggestions(token.query, all)));
    return () => {
      current = false;
    };
  }, [token, channel, store]);

  return found;
}

/** Those that the page knows at once, then with those that the server finds. */
async function suggestMembers(query: string, known: string[], show: (suggestions: readonly Suggestion[]) => void) {
  show(memberSuggestions(query, known));
  if (query === "") return;
  const { members } = await request("member.search", { query, limit: 8 }).catch(() => ({ members: [] }));
  if (members.length > 0) show(memberSuggestions(query, [...known, ...members.map((found) => found.displayName)]));
}

function namesIn({ here, feeds, member }: ChatState, channel: string): string[] {
  const spoke = (feeds.get(channel)?.messages ?? []).map(({ author }) => author).toReversed();
  const known = [...(here.get(channel) ?? []), ...spoke];
  return known.filter(({ id }) => id !== member.id).map(({ displayName }) => displayName);
}
