import type { ErrorView } from "#lib/contract/errors/error-view";
import type { BrowserDatabase } from "#lib/client/database/database";
import type { StoredMessage } from "#lib/client/outbox/pending-message";
import type { OutboxStore, StoredOutbox } from "#lib/client/outbox/outbox-store";

/** The unsent messages of one member in IndexedDB. */
export class IndexedDbOutboxStore implements OutboxStore {
  constructor(
    private readonly memberId: string,
    private readonly database: BrowserDatabase,
  ) {}

  async all(): Promise<StoredOutbox> {
    const work = (await this.database.open()).transaction(["outbox", "identity"]);
    const [records, storageId = ""] = await Promise.all([
      work.objectStore("outbox").getAll(),
      work.objectStore("identity").get("storageId"),
      work.done,
    ]);
    return { storageId, messages: records.filter(({ memberId }) => memberId === this.memberId) };
  }

  /** Adds it once, also where two tabs have picked up the same message. */
  async add(message: StoredMessage): Promise<void> {
    const work = (await this.database.open()).transaction("outbox", "readwrite");
    const add = async () => {
      const held = await work.store.index("clientId").getKey(message.clientId);
      if (held === undefined) await work.store.add({ ...message, memberId: this.memberId });
    };
    await Promise.all([add(), work.done]);
  }

  async refuse(clientId: string, refusal: ErrorView): Promise<void> {
    const work = (await this.database.open()).transaction("outbox", "readwrite");
    const cursor = await work.store.index("clientId").openCursor(clientId);
    await cursor?.update({ ...cursor.value, refusal });
    await work.done;
  }

  async remove(clientId: string): Promise<void> {
    const work = (await this.database.open()).transaction("outbox", "readwrite");
    await (await work.store.index("clientId").openCursor(clientId))?.delete();
    await work.done;
  }
}
