import type { MessageWriter } from "#lib/domain/message-writer";
import type { Bus } from "#lib/ports/bus";
import type { Clock } from "#lib/ports/clock";
import type { Files } from "#lib/ports/files";
import type { Images } from "#lib/ports/images";
import type { Presence } from "#lib/ports/presence";
import type { Store } from "#lib/store/store";

/** All that commands and queries work with. */
export type House = {
  store: Store;
  writer: MessageWriter;
  bus: Bus;
  clock: Clock;
  files: Files;
  images: Images;
  presence: Presence;
  settings: {
    /** Milliseconds after which a session that nobody used is gone. */
    sessionIdle: number;
    version: string;
  };
};
