import { createRecentList } from "#lib/client/storage/recent-list";

/** The slugs of the channels visited last. */
export const recentChannels = createRecentList("channels", 20);
