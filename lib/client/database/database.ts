import type { Database } from "#lib/client/database/schema";

/** Opening has been seen to hang in browsers; nobody should have to wait for that with a message. */
const openTimeoutMs = 3_000;

/** Everything that is kept for somebody. */
const memberStores = ["outbox", "files", "snapshots"] as const;

/** Parley's database in this browser, opened when it is first needed. */
export class BrowserDatabase {
  #database: Promise<Database> | undefined;

  /** @throws where the browser keeps nothing */
  open(): Promise<Database> {
    return (this.#database ??= this.#openInTime().catch((error: unknown) => {
      this.#database = undefined;
      throw error;
    }));
  }

  close(): void {
    void this.#database?.then((database) => database.close()).catch(() => undefined);
    this.#database = undefined;
  }

  /** Throws away what is kept for some members: nobody comes back to a session that has ended. */
  async purge(isGone: (memberId: string) => boolean): Promise<void> {
    const work = (await this.open()).transaction(memberStores, "readwrite");
    for (const name of memberStores) {
      for await (const cursor of work.objectStore(name)) if (isGone(cursor.value.memberId)) await cursor.delete();
    }
    await work.done;
  }

  async #openInTime(): Promise<Database> {
    const close = () => this.close();
    const terminated = () => (this.#database = undefined);
    const database = import("#lib/client/database/schema").then(({ openDatabase }) =>
      openDatabase({ blocking: close, terminated }),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("IndexedDB does not open.")), openTimeoutMs);
    });
    return Promise.race([database, timeout]).finally(() => clearTimeout(timer));
  }
}
