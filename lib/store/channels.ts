import type { Channel } from "#lib/contract/channel";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import { toSettings } from "#lib/store/channel-settings";
import { selectChannelsFor, toChannel } from "#lib/store/channel-views";
import type { Counters } from "#lib/store/changes/channel-counters";
import type { NameKeys } from "#lib/store/name-keys";
import type { ChannelChange, ChannelRow, Database, NewChannel } from "#lib/store/schema";

export function createChannels(db: Database) {
  return {
    /** All channels as a member sees them, oldest first. */
    async listFor(memberId: string): Promise<Channel[]> {
      const rows = await selectChannelsFor(db, memberId).orderBy("channels.createdAt").orderBy("channels.id").execute();
      return rows.map((row) => toChannel(row, { ...row, ...toSettings(row) }));
    },

    async findFor(memberId: string, slug: string): Promise<Channel | undefined> {
      const row = await selectChannelsFor(db, memberId).where("slug", "=", slug).executeTakeFirst();
      return row && toChannel(row, { ...row, ...toSettings(row) });
    },

    /** The latest seq and rev of a channel. */
    async counters(id: string): Promise<Counters> {
      return db.selectFrom("channels").select(["seq", "rev"]).where("id", "=", id).executeTakeFirstOrThrow();
    },

    async keys(): Promise<(ChannelKey & Pick<ChannelRow, "archivedAt">)[]> {
      return db.selectFrom("channels").select(["id", "slug", "archivedAt"]).execute();
    },

    /** A channel without anything that depends on the member. */
    async find(id: string): Promise<ChannelRow> {
      return db.selectFrom("channels").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    },

    /** @returns false when its slug or name is taken. The database decides, so only one of many at once succeeds. */
    async create({ confusableKey, ...channel }: NewChannel): Promise<boolean> {
      const made = await db
        .insertInto("channels")
        .values({ ...channel, lookKey: confusableKey })
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      return made !== undefined;
    },

    /**
     * Changes the name, topic or archiving of a channel; its slug stays.
     * @returns the changed row; undefined when another channel has the name, or one that looks just like it
     */
    update: (id: string, change: ChannelChange): Promise<ChannelRow | undefined> => updateChannel(db, id, change),

    /** The slug of the channel that has a name, or one that looks just like it. */
    async slugOfName(name: NameKeys): Promise<string | undefined> {
      return (await withName(db, name).select("slug").executeTakeFirst())?.slug;
    },

    async isEmpty(): Promise<boolean> {
      return !(await db.selectFrom("channels").select("id").limit(1).executeTakeFirst());
    },
  };
}

async function updateChannel(
  db: Database,
  id: string,
  { name, ...change }: ChannelChange,
): Promise<ChannelRow | undefined> {
  const update = db
    .updateTable("channels")
    .set({ ...change, ...(name && { name: name.name, nameKey: name.nameKey, lookKey: name.confusableKey }) })
    .where("id", "=", id)
    .returningAll();
  const others = name && withName(db, name).select("id").where("id", "<>", id);
  return (others ? update.where(({ not, exists }) => not(exists(others))) : update).executeTakeFirst();
}

/** Selects the channel that has a name, or one that looks just like it. */
function withName(db: Database, { nameKey, confusableKey }: NameKeys) {
  return db
    .selectFrom("channels")
    .where((where) => where.or([where("nameKey", "=", nameKey), where("lookKey", "=", confusableKey)]));
}
