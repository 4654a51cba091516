import type { Change, Committed } from "#lib/store/changes/change";
import { createChannels } from "#lib/store/channels";
import { createChannelSettings } from "#lib/store/channel-settings";
import { createImages } from "#lib/store/images";
import { createMembers } from "#lib/store/members";
import { createMessages } from "#lib/store/messages";
import { createReactions } from "#lib/store/reactions";
import { createReadMarks } from "#lib/store/read-marks";
import { createRemovals } from "#lib/store/removals";
import type { Database } from "#lib/store/schema";
import { createSessions } from "#lib/store/sessions";

/** Everything that Parley remembers, by noun. */
export type Store = ReturnType<typeof createStore>;

/** What a store is made of, in the way of the database at hand. */
type Parts = {
  db: Database;
  /** As `db`, for what must not wait for another program that holds the database. */
  failFast: Database;
  /** Writes a batch of changes. */
  commitChanges(batch: readonly Change[]): Promise<Committed>;
  removeOldBackups(): void;
  close(): Promise<void>;
};

export function createStore({ db, failFast, commitChanges, removeOldBackups, close }: Parts) {
  return {
    members: createMembers(db),
    sessions: createSessions(db),
    channels: createChannels(db),
    channelSettings: createChannelSettings(db),
    messages: createMessages(db),
    commitChanges,
    images: createImages(db),
    removals: createRemovals(db),
    reactions: createReactions(db),
    readMarks: createReadMarks(db, failFast),
    /** Resolves when the database answers. */
    ping: async () => void (await db.selectNoFrom((query) => query.lit(1).as("alive")).execute()),
    /** Removes the copies of the database that have had their time. */
    removeOldBackups,
    /** Afterwards the database's own file holds everything. */
    close,
  };
}
