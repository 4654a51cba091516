import { useEffect, useState } from "react";
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
    else if (token.kind === "member") show(memberSuggestions(token.query, namesIn(store.get(), channel)));
    else if (token.kind === "channel") show(channelSuggestions(token.query, store.get().channels));
    else void loadEmoji(document.documentElement.lang).then((all) => show(emojiSuggestions(token.query, all)));
    return () => {
      current = false;
    };
  }, [token, channel, store]);

  return found;
}

function namesIn({ here, feeds, member }: ChatState, channel: string): string[] {
  const spoke = (feeds.get(channel)?.messages ?? []).map(({ author }) => author).toReversed();
  const known = [...(here.get(channel) ?? []), ...spoke];
  return known.filter(({ id }) => id !== member.id).map(({ displayName }) => displayName);
}
