import { setTimeout as pause } from "node:timers/promises";
import { orderedUuid } from "#lib/client/browser/uuid";
import type { Connection } from "./connection";
import { Histogram } from "./histogram";
import { isError } from "./is-error";
import { now } from "./text";

/** Milliseconds between two texts. */
const postIntervalMs = 20;
/** Milliseconds for acks that are on their way when the talk ends. */
const ackTimeoutMs = 5_000;

/** Somebody who goes on talking: 50 short texts a second, whatever becomes of those before. */
export function startSteadyPosts(connection: Connection, slug: string) {
  const ackTimes = new Histogram();
  const begin = now();
  let [sent, answered, refused] = [0, 0, 0];
  const unanswered = () => sent - answered;
  const timer = setInterval(() => {
    // From when it was due: one that was late is not forgiven.
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
    /** Times until the acks. */
    ackTimes,
    refused: () => refused,
    unanswered,
    async stop(): Promise<void> {
      clearInterval(timer);
      for (const end = now() + ackTimeoutMs * 1_000; unanswered() > 0 && now() < end;) await pause(postIntervalMs);
    },
  };
}
