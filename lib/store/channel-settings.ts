import type { ChannelSettings } from "#lib/contract/channel";
import type { ChannelSettingsRow, Database } from "#lib/store/schema";

type SettingsColumns = Pick<ChannelSettingsRow, keyof ChannelSettings>;

/** The settings of a channel that its member has never changed. */
export const defaultSettings: ChannelSettings = { muted: false, joined: true, notify: "mentions" };
const defaultColumns: SettingsColumns = { muted: 0, joined: 1, notify: "mentions" };

export function createChannelSettings(db: Database) {
  return {
    /** @param change fields left out stay as they are. @returns the settings after the change */
    async change(memberId: string, channelId: string, change: Partial<ChannelSettings>): Promise<ChannelSettings> {
      const row = await db
        .insertInto("channelSettings")
        .values({ memberId, channelId, ...defaultColumns, ...columnsOf(change) })
        // An update has to set at least one column; these two keep their values.
        .onConflict((conflict) =>
          conflict.columns(["memberId", "channelId"]).doUpdateSet({ memberId, channelId, ...columnsOf(change) }),
        )
        .returning(["muted", "joined", "notify"])
        .executeTakeFirstOrThrow();
      return toSettings(row);
    },

    /** The ids of the channels that a member has left. */
    async leftBy(memberId: string): Promise<string[]> {
      const rows = await db
        .selectFrom("channelSettings")
        .select("channelId")
        .where("memberId", "=", memberId)
        .where("joined", "=", 0)
        .execute();
      return rows.map(({ channelId }) => channelId);
    },
  };
}

type Joined<Row> = { [Column in keyof Row]: Row[Column] | null };

function columnsOf({ muted, joined, notify }: Partial<ChannelSettings>): Partial<SettingsColumns> {
  return {
    ...(muted !== undefined && { muted: muted ? 1 : 0 }),
    ...(joined !== undefined && { joined: joined ? 1 : 0 }),
    ...(notify !== undefined && { notify }),
  };
}

/** @param row of a left join: all null where the member has changed nothing */
export function toSettings({ muted, joined, notify }: Joined<SettingsColumns>): ChannelSettings {
  const isOwn = muted !== null && joined !== null && notify !== null;
  return isOwn ? { muted: muted === 1, joined: joined === 1, notify } : defaultSettings;
}
