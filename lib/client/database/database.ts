import type { Database } from "#lib/client/database/schema";

/** Browsers have been seen to hang while opening; no message should wait longer than this. */
const openTimeoutMs = 3_000;

/** The object stores whose records belong to a member. */
const memberStores = ["outbox", "files", "snapshots"] as const;

/** Parley's database in this browser, opened when it is first needed. */
export class BrowserDatabase {
  #database: Promise<Database> | undefined;

  /** @throws where the browser offers no storage */
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

  /** Deletes all records of the members who are gone. */
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
