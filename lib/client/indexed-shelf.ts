import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { KeptMessage } from "#lib/client/pending-message";
import type { Shelf } from "#lib/client/shelf";

/** The key counts up, so that it is the order of writing over all tabs. */
type Schema = DBSchema & {
  outbox: { key: number; value: KeptMessage & { memberId: string }; indexes: { clientId: string } };
};

/** Opening has been seen to hang in browsers; nobody should have to wait for that with a message. */
const patience = 3_000;

/** The unsent messages of one member in IndexedDB. */
export class IndexedShelf implements Shelf {
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(private readonly memberId: string) {}

  async all(): Promise<readonly KeptMessage[]> {
    const records = await (await this.#open()).getAll("outbox");
    return records.filter(({ memberId }) => memberId === this.memberId);
  }

  async add(message: KeptMessage): Promise<void> {
    await (await this.#open()).add("outbox", { ...message, memberId: this.memberId });
  }

  async refuse(clientId: string, reason: string): Promise<void> {
    const work = (await this.#open()).transaction("outbox", "readwrite");
    const cursor = await work.store.index("clientId").openCursor(clientId);
    await cursor?.update({ ...cursor.value, reason });
    await work.done;
  }

  async remove(clientId: string): Promise<void> {
    const work = (await this.#open()).transaction("outbox", "readwrite");
    await (await work.store.index("clientId").openCursor(clientId))?.delete();
    await work.done;
  }

  /** Throws away what others have left in this browser: nobody comes back to a session that another one has replaced. */
  async removeOthers(): Promise<void> {
    const work = (await this.#open()).transaction("outbox", "readwrite");
    for await (const cursor of work.store) if (cursor.value.memberId !== this.memberId) await cursor.delete();
    await work.done;
  }

  async clear(): Promise<void> {
    await (await this.#open()).clear("outbox");
  }

  close(): void {
    void this.#database?.then((database) => database.close()).catch(() => undefined);
    this.#database = undefined;
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    return (this.#database ??= this.#openInTime().catch((error: unknown) => {
      this.#database = undefined;
      throw error;
    }));
  }

  async #openInTime(): Promise<IDBPDatabase<Schema>> {
    const database = openDB<Schema>("parley", 1, {
      upgrade(fresh) {
        fresh.createObjectStore("outbox", { autoIncrement: true }).createIndex("clientId", "clientId");
      },
      // A later version of Parley, in another tab, wants to change the shape.
      blocking: () => this.close(),
      terminated: () => (this.#database = undefined),
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("IndexedDB does not open.")), patience);
    });
    return Promise.race([database, late]).finally(() => clearTimeout(timer));
  }
}
