import type { Channel } from "#lib/contract/channel";
import type { Member } from "#lib/contract/member";
import type { BySlug } from "#lib/client/state/by-slug";
import { sortByName } from "#lib/client/channels/channel-list";
import type { ConnectionStatus } from "#lib/client/connection/connection-events";
import type { MarkdownNode } from "#lib/contract/markdown/node";
import { feedOf, type Feed, type FeedPage } from "#lib/client/feed/feed";
import type { LinkedMessage } from "#lib/client/navigation/navigation";
import type { PendingMessage } from "#lib/client/outbox/pending-message";

/** Everything that the page shows. */
export type ChatState = {
  member: Member;
  channels: readonly Channel[];
  /** The channel in front of the reader. */
  slug: string;
  /** The message that the address names: another object each time that one is led to it. */
  linked: LinkedMessage | null;
  /** The channel that one keeps unread although one looks at it, until one leaves it. */
  manuallyUnread: string | null;
  /** What is loaded; null where the server says that there is no such channel. */
  feeds: BySlug<Feed | null | undefined>;
  /** Who is in which channel. */
  online: BySlug<readonly Member[]>;
  pending: readonly PendingMessage[];
  /** The clientId of what was sent last in this tab: whoever sends something wants to see it. */
  lastSent: string | null;
  connection: ConnectionStatus;
  /** The page stays for what was not sent before. */
  sessionEnded: boolean;
};

/** What the server put into the page. */
export type ChatOpening = {
  member: Member;
  channels: readonly Channel[];
  slug: string;
  /** The message that the address names. */
  linkedSeq: number | null;
  /** The page of the channel at which it opens; null where there is no such channel. */
  page: FeedPage | null;
  /** The marks in the texts of that page, one by one; null where there are none. */
  parsedTexts: readonly (MarkdownNode[] | null)[];
  onPhone: boolean;
};

/** The texts that the server has read already. */
export function parsedTextsOf({ page, parsedTexts }: ChatOpening): [string, MarkdownNode[]][] {
  return (page?.messages ?? []).flatMap<[string, MarkdownNode[]]>(({ text }, place) => {
    const marks = parsedTexts[place];
    return marks ? [[text, marks]] : [];
  });
}

export function chatStateOf({
  member,
  channels,
  slug,
  linkedSeq,
  page,
}: Omit<ChatOpening, "parsedTexts" | "onPhone">): ChatState {
  return {
    member,
    channels: sortByName(channels),
    slug,
    linked: linkedSeq === null ? null : { seq: linkedSeq },
    manuallyUnread: null,
    feeds: new Map([[slug, page && feedOf(page)]]),
    online: new Map(),
    pending: [],
    lastSent: null,
    connection: "connecting",
    sessionEnded: false,
  };
}
