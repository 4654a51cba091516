import { createMemoryBus } from "#lib/adapters/bus-memory";
import { lockDataFolder, type DataFolderLock } from "#lib/adapters/data-folder";
import { createDiskFiles } from "#lib/adapters/files-disk";
import { createSharpImages } from "#lib/adapters/images-sharp";
import { createMemoryPresence } from "#lib/adapters/presence-memory";
import { loadSessionSecret } from "#lib/adapters/session-secret";
import { databaseGone, foreignDatabase, foreignLog, newerData, secretGone } from "#lib/config/data-refusals";
import { minSecretLength, type Config } from "#lib/config/environment";
import { StartError } from "#lib/config/start-error";
import { createChannelIndex } from "#lib/domain/services/channel-index";
import { createChannelMemberships } from "#lib/domain/services/channel-memberships";
import { makeFirstChannel } from "#lib/domain/channels/create-channel";
import { createExecute } from "#lib/domain/execute";
import type { Services } from "#lib/domain/services/services";
import { runHousekeeping } from "#lib/domain/housekeeping";
import { createMessageWriter } from "#lib/domain/services/message-writer";
import { createReadMarkers } from "#lib/domain/services/read-markers";
import { createChannelLimit, createRateLimit } from "#lib/domain/services/rate-limit";
import { createSessionCache } from "#lib/domain/services/session-cache";
import { tracesOfUse } from "#lib/domain/images/traces-of-use";
import { createTyping } from "#lib/domain/services/typing";
import { createUploadSlots } from "#lib/domain/services/upload-slots";
import type { Clock } from "#lib/ports/clock";
import type { Files } from "#lib/ports/files";
import type { Log } from "#lib/ports/log";
import { inspectDatabase, type DatabaseState } from "#lib/store/sqlite/inspect";
import { openSqliteStore } from "#lib/store/sqlite/open";

const dayMs = 24 * 60 * 60 * 1000;

const systemClock: Clock = { now: () => new Date(), uptime: () => performance.now() };

/** Socket events of any kind that a member may send in the time of one message. */
const eventsPerMessage = 10;

/** Everything that transports and pages work with. */
export type Parley = Awaited<ReturnType<typeof compose>>;

/** The only place that picks adapters. */
export async function compose(config: Config, version: string, log: Log, clock: Clock = systemClock) {
  const dataFolder = claim(config.DATA_DIR);
  const sessionIdleMs = config.SESSION_IDLE_DAYS * dayMs;
  const { hasTables, hasWal } = await inspectUsableDatabase(config.DATA_DIR);
  const files = createDiskFiles(config.DATA_DIR);
  if (!hasTables) await refuseTraces(config.DATA_DIR, files, hasWal);
  const secrets = config.SESSION_SECRET ?? [storedSecret(config.DATA_DIR, hasTables, log)];
  const store = await openSqliteStore(config.DATA_DIR, clock.now);
  const bus = createMemoryBus();
  const presence = createMemoryPresence();
  presence.subscribe((change) => bus.publish("presence", { channel: change.channel, payload: change }));
  const services: Services = {
    store,
    bus,
    clock,
    files,
    writer: createMessageWriter(store.commitChanges, bus),
    images: createSharpImages(files, { maxPixels: config.IMAGE_MAX_PIXELS, maxSeconds: config.IMAGE_MAX_SECONDS }),
    presence,
    uploadsInFlight: new Set(),
    sessions: createSessionCache(store, bus, clock, sessionIdleMs),
    channels: await createChannelIndex(store),
    memberships: createChannelMemberships(store, bus),
    readMarkers: createReadMarkers(store),
    rateLimit: createRateLimit(clock, config.MESSAGE_BURST, config.MESSAGE_RATE),
    channelLimit: createChannelLimit(clock),
    typing: createTyping(bus),
    version,
  };
  await makeFirstChannel(services);
  const stopHousekeeping = runHousekeeping(services, log, config.SWEEP_MANY_IMAGES);

  return {
    config,
    log,
    execute: createExecute(services),
    identify: services.sessions.identify,
    eventLimit: createRateLimit(clock, eventsPerMessage * config.MESSAGE_BURST, eventsPerMessage * config.MESSAGE_RATE),
    bus,
    presence: services.presence,
    files,
    uploads: createUploadSlots(files, config.DISK_RESERVE_BYTES),
    cookie: {
      /** The newest first: it seals cookies, all of them open one. */
      secrets,
      /** Seconds. */
      maxAge: sessionIdleMs / 1000,
    },
    /** Accepts no more changes, and resolves when all received ones are committed. */
    finish: services.writer.close,
    async close() {
      await stopHousekeeping();
      await services.writer.close();
      await services.readMarkers.flush();
      await store.close();
      dataFolder.release();
    },
  };
}

/** @throws StartError when this version must not open the database */
async function inspectUsableDatabase(dataDir: string): Promise<DatabaseState> {
  const found = await inspectDatabase(dataDir);
  if (found.unknownMigrations.length > 0) throw newerData(dataDir, found.unknownMigrations);
  if (found.hasForeignWal) throw foreignLog();
  if (found.isForeign) throw foreignDatabase(dataDir);
  return found;
}

async function refuseTraces(dataDir: string, files: Files, hasLog: boolean): Promise<void> {
  const traces = [...(hasLog ? ["parley.db-wal"] : []), ...(await tracesOfUse(files))];
  if (traces.length > 0) throw databaseGone(dataDir, traces);
}

function storedSecret(dataDir: string, isDatabaseFilled: boolean, log: Log): string {
  const stored = loadSessionSecret(dataDir);
  if (stored.flaw) throw new StartError(stored.flaw);
  if (stored.isNew && isDatabaseFilled) log.error(secretGone);
  if (stored.secret.length >= minSecretLength) return stored.secret;
  throw new StartError("The file session-secret in the data folder is damaged. Remove it, and a new one is made.");
}

function claim(dataDir: string): DataFolderLock {
  const claimed = lockDataFolder(dataDir);
  if (typeof claimed === "string") throw new StartError(claimed);
  return claimed;
}
