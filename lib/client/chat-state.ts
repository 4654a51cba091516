import type { Channel } from "#lib/contract/channel";
import type { Author, Member } from "#lib/contract/member";
import { inOrder } from "#lib/client/channel-list";
import type { ConnectionState } from "#lib/client/connection";
import { feedOf, type Feed, type FeedPage } from "#lib/client/feed";
import type { PendingMessage } from "#lib/client/pending-message";

/** Everything that the page shows. */
export type ChatState = {
  member: Member;
  channels: readonly Channel[];
  /** The channel in front of the reader. */
  slug: string;
  /** What is loaded, by slug; null where the server says that there is no such channel. */
  feeds: Readonly<Record<string, Feed | null | undefined>>;
  /** Who is in which channel, by slug. */
  here: Readonly<Record<string, readonly Author[]>>;
  pending: readonly PendingMessage[];
  connection: ConnectionState;
};

/** What the server put into the page. */
export type ChatOpening = {
  member: Member;
  channels: readonly Channel[];
  slug: string;
  /** The latest page of the channel; null where there is no such channel. */
  page: FeedPage | null;
};

export function chatStateOf({ member, channels, slug, page }: ChatOpening): ChatState {
  return {
    member,
    channels: inOrder(channels),
    slug,
    feeds: { [slug]: page && feedOf(page) },
    here: {},
    pending: [],
    connection: "connecting",
  };
}
