import { setTimeout as pause } from "node:timers/promises";
import { orderedUuid } from "#lib/client/browser/uuid";
import type { Connection } from "./connection";
import { Histogram } from "./histogram";
import { isError } from "./is-error";
import { now } from "./text";

/** Milliseconds between two texts. */
const every = 20;
/** Milliseconds for acks that are on their way when the talk ends. */
const patience = 5_000;

/** Somebody who goes on talking: 50 short texts a second, whatever becomes of those before. */
export function startTalk(connection: Connection, slug: string) {
  const times = new Histogram();
  const begin = now();
  let [said, answered, refused] = [0, 0, 0];
  const unanswered = () => said - answered;
  const timer = setInterval(() => {
    // From when it was due: one that was late is not forgiven.
    for (let due = begin; (due = begin + said * every * 1_000) <= now(); said += 1) {
      const input = JSON.stringify({ channel: slug, clientId: orderedUuid(), text: "Meanwhile" });
      connection.ask("message:send", input, (bytes, start, end) => {
        times.record(now() - due);
        answered += 1;
        if (isError(bytes, start, end)) refused += 1;
      });
    }
  }, every / 4);

  return {
    /** Times until the acks. */
    times,
    refused: () => refused,
    unanswered,
    async stop(): Promise<void> {
      clearInterval(timer);
      for (const end = now() + patience * 1_000; unanswered() > 0 && now() < end;) await pause(every);
    },
  };
}
