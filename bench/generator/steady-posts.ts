import { setTimeout as pause } from "node:timers/promises";
import { orderedUuid } from "#lib/client/browser/uuid";
import type { Connection } from "./connection";
import { Histogram } from "./histogram";
import { isError } from "./is-error";
import { now } from "./text";

/** The interval between two texts. */
const postIntervalMs = 20;
/** Acknowledgements may arrive this long after the last text. */
const ackTimeoutMs = 5_000;

/** Posts 50 short texts a second, whatever happens to earlier ones. */
export function startSteadyPosts(connection: Connection, slug: string) {
  const ackTimes = new Histogram();
  const begin = now();
  let [sent, answered, refused] = [0, 0, 0];
  const unanswered = () => sent - answered;
  const timer = setInterval(() => {
    // The time counts from when it was due, so that a late one shows.
    for (let due = begin; (due = begin + sent * postIntervalMs * 1_000) <= now(); sent += 1) {
      const input = JSON.stringify({ channel: slug, clientId: orderedUuid(), text: "Meanwhile" });
      connection.emit("message:send", input, (bytes, start, end) => {
        ackTimes.record(now() - due);
        answered += 1;
        if (isError(bytes, start, end)) refused += 1;
      });
    }
  }, postIntervalMs / 4);

  return {
    /** The times until the acknowledgements. */
    ackTimes,
    refused: () => refused,
    unanswered,
    async stop(): Promise<void> {
      clearInterval(timer);
      for (const end = now() + ackTimeoutMs * 1_000; unanswered() > 0 && now() < end;) await pause(postIntervalMs);
    },
  };
}
