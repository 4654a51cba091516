import type { ErrorView } from "#lib/contract/errors/error-view";
import type { StoredMessage } from "#lib/client/outbox/pending-message";

export type StoredOutbox = {
  /** Differs once the browser has deleted everything: then a missing message was not sent by another tab. */
  storageId: string;
  messages: readonly StoredMessage[];
};

/**
 * Stores one member's unsent messages beyond the life of the page. Calls are carried out in order, and reject where the
 * browser offers no storage.
 */
export type OutboxStore = {
  /** All unsent messages of all tabs, in the order of writing. */
  all(): Promise<StoredOutbox>;
  add(message: StoredMessage): Promise<void>;
  /** Records why the server refused a message. Does nothing if the message is gone already. */
  refuse(clientId: string, refusal: ErrorView): Promise<void>;
  remove(clientId: string): Promise<void>;
};
