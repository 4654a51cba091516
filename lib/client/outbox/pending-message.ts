import type { ErrorView } from "#lib/contract/errors/error-view";
import type { Quote } from "#lib/contract/message";
import type { PendingImage } from "#lib/client/images/pending-image";

/** A message that is written but not yet acknowledged. */
export type PendingMessage = {
  clientId: string;
  channel: string;
  text: string;
  images: readonly PendingImage[];
  /** The message that it replies to. */
  quote?: Quote | null;
  /** When it was sent from the composer, ISO 8601. */
  createdAt: string;
  state: "waiting" | "sending" | "failed";
  /** The share of each image that has been sent, 0 to 1; empty before the first byte. */
  progress: readonly number[];
  /** It could not be stored, and is lost when the page closes. */
  notPersisted?: boolean;
  /** Why the server refused it for good. */
  refusal?: ErrorView;
  /** Why the server refused it for now; it is sent again later. */
  delay?: ErrorView;
};

/** A pending message as it is stored. With a refusal, it was refused for good. */
export type StoredMessage = Omit<PendingMessage, "state" | "progress" | "notPersisted" | "delay">;

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

/** The share of all images' bytes that has been sent, 0 to 1. */
export function shareSent({ images, progress }: Pick<PendingMessage, "images" | "progress">): number {
  const bytes = images.reduce((sum, { file }) => sum + file.size, 0);
  return images.reduce((sum, { file }, place) => sum + (progress[place] ?? 0) * file.size, 0) / Math.max(1, bytes);
}
