import type { Author } from "#lib/contract/member";
import type { Change, Outcome } from "#lib/store/changes/change";
import type { MentionCandidates } from "#lib/store/changes/mention-candidates";
import { ChangeBatch } from "#lib/store/changes/change-batch";

export const at = "2026-03-01T12:00:00.000Z";
export const grace = { id: "grace", displayName: "Grace" };
export const ada = { id: "ada", displayName: "Ada" };

const channel = { id: "1", slug: "general" };

type DraftOptions = { clientId?: string; text?: string; mentionCandidates?: MentionCandidates; imageIds?: string[] };

/** A new message of Ada's. */
export const create = (
  id: string,
  { clientId = id, text = id, mentionCandidates = [], imageIds = [] }: DraftOptions = {},
): Change => ({
  kind: "create",
  draft: {
    id,
    clientId,
    text,
    channel,
    author: ada,
    images: imageIds.map(imageOf),
    replyTo: null,
    createdAt: at,
    mentionCandidates,
  },
});

const imageOf = (id: string) => ({
  id,
  width: 2,
  height: 1,
  alt: "",
  thumbhash: "",
  animated: 0,
  thumbnailWidth: 2,
  contentType: "image/webp",
  displayBytes: 1,
  thumbnailBytes: 1,
});

/** An @, and the names that may follow it. */
export const candidatesOf = (...names: string[]) => names.map((name) => ({ nameKey: name, folded: name }));

export const react = (messageId: string, author: Author, on = true): Change => ({
  kind: "react",
  channel,
  messageId,
  author,
  emoji: "👍",
  on,
});

export const edit = (messageId: string, text: string, memberId = "ada"): Change => ({
  kind: "edit",
  text,
  mentionCandidates: [],
  ...changeOf(messageId, memberId),
});

export const remove = (messageId: string, memberId = "ada"): Change => ({
  kind: "delete",
  ...changeOf(messageId, memberId),
});

export const describeImage = (messageId: string, imageId: string, alt: string, memberId = "ada"): Change => ({
  kind: "describeImage",
  imageId,
  alt,
  ...changeOf(messageId, memberId),
});

export const removeImage = (messageId: string, imageId: string, memberId = "ada"): Change => ({
  kind: "deleteImage",
  imageId,
  ...changeOf(messageId, memberId),
});

/** A change that only the author may make. */
const changeOf = (messageId: string, memberId: string) => ({
  channel,
  messageId,
  isAllowed: ({ author }: { author: Author }) => author.id === memberId,
  at,
});

/** An empty batch. @param reactors everyone who reacted to any message before it */
export const batchFrom = (seq = 0, rev = 0, reactors: Author[] = []) =>
  new ChangeBatch({
    counters: new Map([["1", { seq, rev }]]),
    messages: [],
    memberNamed: (key) => [ada, grace].find(({ id }) => id === key),
    reactors: () => reactors,
  });

/** The seq and rev of a changed message, or the code of the refusal. */
export const seqAndRevOf = (outcome: Outcome) =>
  "message" in outcome ? [outcome.message.seq, outcome.message.rev] : outcome.refusal;
