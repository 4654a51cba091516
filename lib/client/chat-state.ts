import type { Channel } from "#lib/contract/channel";
import type { Member } from "#lib/contract/member";
import type { BySlug } from "#lib/client/state/by-slug";
import { sortByName } from "#lib/client/channels/channel-list";
import type { ConnectionStatus } from "#lib/client/connection/connection-events";
import type { MarkdownNode } from "#lib/contract/markdown/node";
import { feedOf, type Feed, type FeedPage } from "#lib/client/feed/feed";
import type { LinkedMessage } from "#lib/client/navigation/navigation";
import type { PendingMessage } from "#lib/client/outbox/pending-message";

/** The state that the page is rendered from. */
export type ChatState = {
  member: Member;
  channels: readonly Channel[];
  /** The channel on screen. */
  slug: string;
  /** The message in the address; another object each time that a link to it is followed. */
  linked: LinkedMessage | null;
  /** The channel that the member has marked unread, until they leave it. */
  manuallyUnread: string | null;
  /** The opened channels; null where the server says that there is no such channel. */
  feeds: BySlug<Feed | null | undefined>;
  /** The members who have each channel open. */
  online: BySlug<readonly Member[]>;
  pending: readonly PendingMessage[];
  /** The clientId of the message sent last in this tab: the list scrolls to it. */
  lastSent: string | null;
  connection: ConnectionStatus;
  /** The session is over, and the page stays so that unsent text can be saved. */
  sessionEnded: boolean;
};

/** The data that the server renders into the page. */
export type ChatOpening = {
  member: Member;
  channels: readonly Channel[];
  slug: string;
  /** The message in the address. */
  linkedSeq: number | null;
  /** The page of history at which the channel opens; null where there is no such channel. */
  page: FeedPage | null;
  /** The parsed text of each message of that page; null where it is plain. */
  parsedTexts: readonly (MarkdownNode[] | null)[];
  onPhone: boolean;
};

/** The texts that the server has parsed. */
export function parsedTextsOf({ page, parsedTexts }: ChatOpening): [string, MarkdownNode[]][] {
  return (page?.messages ?? []).flatMap<[string, MarkdownNode[]]>(({ text }, index) => {
    const nodes = parsedTexts[index];
    return nodes ? [[text, nodes]] : [];
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
