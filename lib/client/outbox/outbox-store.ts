import type { ErrorView } from "#lib/contract/errors/error-view";
import type { StoredMessage } from "#lib/client/outbox/pending-message";

export type StoredOutbox = {
  /** Another one where the browser has thrown everything away since: then what is missing was not sent by another tab. */
  storageId: string;
  messages: readonly StoredMessage[];
};

/**
 * Where one member's unsent messages outlive the page. What is asked of it is done in the order of asking; all of it
 * rejects where the browser keeps nothing.
 */
export type OutboxStore = {
  /** Everything that waits, in the order of writing, whichever tab it was written in. */
  all(): Promise<StoredOutbox>;
  add(message: StoredMessage): Promise<void>;
  /** Remembers that the server does not want it, and why. Nothing happens where it is gone already. */
  refuse(clientId: string, refusal: ErrorView): Promise<void>;
  remove(clientId: string): Promise<void>;
};
