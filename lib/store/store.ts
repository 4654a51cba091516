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

/** All queries and writes, by noun. */
export type Store = ReturnType<typeof createStore>;

/** The parts of a store that depend on the database. */
type Parts = {
  db: Database;
  /** Like `db`, but fails at once while another program has locked the database. */
  failFast: Database;
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
    /** Resolves once the database answers. */
    ping: async () => void (await db.selectNoFrom((query) => query.lit(1).as("alive")).execute()),
    removeOldBackups,
    /** Closes the database. All data is in its main file then. */
    close,
  };
}
