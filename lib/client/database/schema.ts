import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from "idb";
import type { FeedPage } from "#lib/client/feed/feed";
import type { StoredMessage } from "#lib/client/outbox/pending-message";
import type { PendingImage } from "#lib/client/images/pending-image";
import { orderedUuid } from "#lib/client/browser/uuid";

/** The database of this browser, for all members who have logged in here. */
type Schema = DBSchema & {
  /** Unsent messages. The key counts up, so that it is the order of writing over all tabs. */
  outbox: { key: number; value: StoredMessage & { memberId: string }; indexes: { clientId: string } };
  /** The files of images that are attached to drafts, by the image's id. */
  files: { key: string; value: { memberId: string; file: Blob } };
  /** An id created with the database: shows whether it was deleted and created anew. */
  identity: { key: "storageId"; value: string };
  /** The latest messages of each visited channel, by its slug. */
  snapshots: { key: string; value: { memberId: string; page: FeedPage } };
};

export type Database = IDBPDatabase<Schema>;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">;

/** @param listeners the database has gone, or has to be let go because a later version of Parley wants to change its shape */
export function openDatabase(listeners: { blocking(): void; terminated(): void }): Promise<Database> {
  return openDB<Schema>("parley", 4, {
    async upgrade(fresh, from, _, upgrade) {
      if (from < 1) fresh.createObjectStore("outbox", { autoIncrement: true }).createIndex("clientId", "clientId");
      if (from < 2) fresh.createObjectStore("files");
      if (from < 3) fresh.createObjectStore("snapshots");
      if (from < 4) await fresh.createObjectStore("identity").put(orderedUuid(), "storageId");
      if (from === 1) await giveImagesToAll(upgrade);
    },
    ...listeners,
  });
}

/** A record from before version 2: one image at most, under another name. */
type OneImage = StoredMessage & {
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
