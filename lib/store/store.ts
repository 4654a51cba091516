import type { Change, Committed } from "#lib/store/change";
import { createChannels } from "#lib/store/channels";
import { createChannelSettings } from "#lib/store/channel-settings";
import { createImages } from "#lib/store/images";
import { createMembers } from "#lib/store/members";
import { createMessages } from "#lib/store/messages";
import { createReactions } from "#lib/store/reactions";
import { createReadMarks } from "#lib/store/read-marks";
import type { Database } from "#lib/store/schema";
import { createSessions } from "#lib/store/sessions";

/** Everything that Parley remembers, by noun. */
export type Store = ReturnType<typeof createStore>;

/** @param commitChanges writes a batch of changes, in the way of the database at hand */
export function createStore(db: Database, commitChanges: (batch: readonly Change[]) => Promise<Committed>) {
  return {
    members: createMembers(db),
    sessions: createSessions(db),
    channels: createChannels(db),
    channelSettings: createChannelSettings(db),
    messages: createMessages(db),
    commitChanges,
    images: createImages(db),
    reactions: createReactions(db),
    readMarks: createReadMarks(db),
    /** Resolves when the database answers. */
    ping: async () => void (await db.selectNoFrom((query) => query.lit(1).as("alive")).execute()),
    close: () => db.destroy(),
  };
}
