import type { Quote } from "#lib/contract/message";
import { quoteOfMessage } from "#lib/contract/quote";
import { messageAtSeq } from "#lib/client/feed/feed";
import { useChatState } from "#app/_chat/use-chat";

/** A quote as of now: if the quoted message is loaded, its edits and deletion show. */
export function useQuote(slug: string, quote: Quote): Quote {
  const loaded = useChatState(({ feeds }) => {
    const feed = feeds.get(slug);
    return feed ? messageAtSeq(feed, quote.seq) : undefined;
  });
  return loaded ? quoteOfMessage(loaded) : quote;
}
