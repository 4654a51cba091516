import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import type { KeptMessage, PendingImage } from "#lib/client/pending-message";
import { orderedUuid } from "#lib/client/uuid";

/** What this browser keeps, for all members that have been here. */
type Schema = DBSchema & {
  /** Unsent messages. The key counts up, so that it is the order of writing over all tabs. */
  outbox: { key: number; value: KeptMessage & { memberId: string }; indexes: { clientId: string } };
  /** The files of images that are attached to drafts, by the image's id. */
  files: { key: string; value: { memberId: string; file: Blob } };
};

type Upgrade = IDBPTransaction<Schema, ("outbox" | "files")[], "versionchange">;

/** Opening has been seen to hang in browsers; nobody should have to wait for that with a message. */
const patience = 3_000;

/** Parley's database in this browser, opened when it is first needed. */
export class BrowserDatabase {
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  /** @throws where the browser keeps nothing */
  open(): Promise<IDBPDatabase<Schema>> {
    return (this.#database ??= this.#openInTime().catch((error: unknown) => {
      this.#database = undefined;
      throw error;
    }));
  }

  close(): void {
    void this.#database?.then((database) => database.close()).catch(() => undefined);
    this.#database = undefined;
  }

  /** Throws away what others have left in this browser: nobody comes back to a session that another one has replaced. */
  async forgetOthers(than: string): Promise<void> {
    const work = (await this.open()).transaction(["outbox", "files"], "readwrite");
    for (const name of ["outbox", "files"] as const) {
      for await (const cursor of work.objectStore(name)) if (cursor.value.memberId !== than) await cursor.delete();
    }
    await work.done;
  }

  async forgetAll(): Promise<void> {
    const database = await this.open();
    await Promise.all([database.clear("outbox"), database.clear("files")]);
  }

  async #openInTime(): Promise<IDBPDatabase<Schema>> {
    const database = openDB<Schema>("parley", 2, {
      async upgrade(fresh, from, _, upgrade) {
        if (from < 1) fresh.createObjectStore("outbox", { autoIncrement: true }).createIndex("clientId", "clientId");
        if (from < 2) fresh.createObjectStore("files");
        if (from === 1) await giveImagesToAll(upgrade);
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

/** What was kept before version 2: one image at most, under another name. */
type OneImage = KeptMessage & {
  memberId: string;
  image?: Pick<PendingImage, "file" | "width" | "height" | "alt"> | null;
};

const asItIs = { scaling: "none", removed: [] } as const;

async function giveImagesToAll(upgrade: Upgrade): Promise<void> {
  for await (const cursor of upgrade.objectStore("outbox")) {
    const { image, ...kept }: OneImage = cursor.value;
    await cursor.update({ ...kept, images: image ? [{ ...image, ...asItIs, id: orderedUuid() }] : [] });
  }
}
