import type { ChannelIndex } from "#lib/domain/services/channel-index";
import type { ChannelMemberships } from "#lib/domain/services/channel-memberships";
import type { MessageWriter } from "#lib/domain/services/message-writer";
import type { RateLimit } from "#lib/domain/services/rate-limit";
import type { ReadMarkers } from "#lib/domain/services/read-markers";
import type { SessionCache } from "#lib/domain/services/session-cache";
import type { Typing } from "#lib/domain/services/typing";
import type { Bus } from "#lib/ports/bus";
import type { Clock } from "#lib/ports/clock";
import type { Files } from "#lib/ports/files";
import type { Images } from "#lib/ports/images";
import type { Presence } from "#lib/ports/presence";
import type { Store } from "#lib/store/store";

/** The long-lived objects that commands and queries work with. */
export type Services = {
  store: Store;
  sessions: SessionCache;
  channels: ChannelIndex;
  memberships: ChannelMemberships;
  writer: MessageWriter;
  readMarkers: ReadMarkers;
  /** For messages, by member. */
  rateLimit: RateLimit;
  /** For new channels, by member. */
  channelLimit: RateLimit;
  typing: Typing;
  bus: Bus;
  clock: Clock;
  files: Files;
  images: Images;
  presence: Presence;
  /** The ids of images whose files are stored and whose message is not written yet. */
  uploadsInFlight: Set<string>;
  version: string;
};
