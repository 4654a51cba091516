import type { ErrorView } from "#lib/contract/errors/error-view";
import type { Quote } from "#lib/contract/message";
import type { PendingImage } from "#lib/client/images/pending-image";

/** A message that is written but not yet acknowledged. */
export type PendingMessage = {
  clientId: string;
  channel: string;
  text: string;
  images: readonly PendingImage[];
  /** The message that it answers. */
  quote?: Quote | null;
  /** When it was sent off here, ISO 8601. */
  createdAt: string;
  state: "waiting" | "sending" | "failed";
  /** How much of each image has been sent, 0 to 1; empty before the first byte. */
  progress: readonly number[];
  /** The browser has no room to keep it: it lives as long as the page. */
  notPersisted?: boolean;
  /** How the server refused it for good. */
  refusal?: ErrorView;
  /** Why the server would not have it just now: it is tried again. */
  delay?: ErrorView;
};

/** What is kept of it beyond the life of the page. It was refused for good where there is a refusal. */
export type StoredMessage = Omit<PendingMessage, "state" | "progress" | "unkept" | "delay">;

export function toStored({
  state: _,
  progress: __,
  notPersisted: ___,
  delay: ____,
  ...stored
}: PendingMessage): StoredMessage {
  return stored;
}

export function fromStored(stored: StoredMessage): PendingMessage {
  return { ...stored, state: stored.refusal === undefined ? "waiting" : "failed", progress: [] };
}

/** How much of all its images has been sent, 0 to 1. By bytes: a large one counts for more than a small one. */
export function shareSent({ images, progress }: Pick<PendingMessage, "images" | "progress">): number {
  const bytes = images.reduce((sum, { file }) => sum + file.size, 0);
  return images.reduce((sum, { file }, place) => sum + (progress[place] ?? 0) * file.size, 0) / Math.max(1, bytes);
}
