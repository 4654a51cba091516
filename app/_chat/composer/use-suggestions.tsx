import { useEffect, useState } from "react";
import { useChat } from "#app/_chat/use-chat";
import type { Suggest } from "#lib/client/editor/suggest";
import type { Suggestion } from "#lib/client/editor/suggestion";
import type { Token } from "#lib/client/editor/token";

const none: readonly Suggestion[] = [];

/** Suggestions for a token, updated as they are found. */
export function useSuggestions(
  token: Token | null,
  channel: string,
  suggest: Suggest | undefined,
): readonly Suggestion[] {
  const { store } = useChat();
  const [found, setFound] = useState(none);

  useEffect(() => {
    let isMounted = true;
    const show = (suggestions: readonly Suggestion[]) => isMounted && setFound(suggestions);
    if (token && suggest) suggest(token, channel, store.get(), show);
    else show(none);
    return () => {
      isMounted = false;
    };
  }, [token, channel, store, suggest]);

  return found;
}
