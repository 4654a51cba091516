import type { Channel } from "#lib/contract/channel";
import type { Image } from "#lib/contract/image";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { Feed } from "#lib/client/feed/feed";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import type { PendingImage } from "#lib/client/images/pending-image";
import { orderedUuid } from "#lib/client/browser/uuid";

export const ada: Author = { id: "ada", displayName: "Ada" };
export const grace: Author = { id: "grace", displayName: "Grace" };

/** @param seq its sequence number; the revision is the same unless another is given */
export function message(seq: number, given: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    channel: "general",
    seq,
    rev: seq,
    clientId: `c${seq}`,
    author: ada,
    text: `message ${seq}`,
    images: [],
    replyTo: null,
    quote: null,
    mentions: [],
    reactions: [],
    createdAt: new Date(Date.UTC(2026, 10, 16, 9, 0, seq)).toISOString(),
    editedAt: null,
    deletedAt: null,
    ...given,
  };
}

export const messages = (from: number, to: number): Message[] =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index));

export function feed(from: number, to: number, given: Partial<Feed> = {}): Feed {
  const headerSeqs = new Set([from]);
  return {
    messages: messages(from, to),
    rev: to,
    lastSeq: to,
    headerSeqs,
    missedFrom: null,
    loadFailed: false,
    ...given,
  };
}

export function pendingMessage(clientId: string, given: Partial<PendingMessage> = {}): PendingMessage {
  return {
    clientId,
    channel: "general",
    text: clientId,
    images: [],
    createdAt: "2026-11-16T09:00:00.000Z",
    state: "waiting",
    progress: [],
    ...given,
  };
}

/** A channel read to its end unless something else is given. */
export const channel = (name: string, given: Partial<Channel> = {}): Channel => ({
  id: name,
  slug: name,
  name,
  topic: "",
  createdBy: null,
  createdAt: "2026-11-16T09:00:00.000Z",
  seq: 5,
  rev: 5,
  readUpTo: (given.seq ?? 5) - (given.unread ?? 0),
  unread: 0,
  mentions: 0,
  lastActivityAt: "2026-11-16T09:00:00.000Z",
  archivedAt: null,
  muted: false,
  joined: true,
  notify: "mentions",
  ...given,
});

export function pendingImage(alt: string): PendingImage {
  return { id: orderedUuid(), file: new Blob([alt]), width: 60, height: 40, alt, scaling: "none", removed: [] };
}

export function image(id: string, given: Partial<Image> = {}): Image {
  return {
    id,
    width: 1_200,
    height: 800,
    alt: "",
    thumbhash: "",
    animated: false,
    url: `/api/images/${id}`,
    thumbnailUrl: `/api/images/${id}/thumbnail`,
    thumbnailWidth: 640,
    ...given,
  };
}
