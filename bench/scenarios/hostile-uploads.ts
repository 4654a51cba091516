import { setTimeout as pause } from "node:timers/promises";
import { attack, drip, prepareAttacks, visitorOf } from "../generator/attackers";
import { Connection } from "../generator/connection";
import { startTalk } from "../generator/talk";
import type { Scenario } from "./scenario";

/** Who sends what: each of them all the time. */
const attackers = ["files", "files", "files", "bodies", "bodies", "heavy", "heavy"] as const;
const mebibyte = 1024 ** 2;

/** Seven people send nothing but what is made to hurt, an eighth ten uploads of a byte a second, while a ninth talks. */
export const hostileUploads: Scenario = {
  name: "hostile-uploads",
  title: `the hostile corpora by ${attackers.length} members without a pause, ten slow uploads`,
  on: ["parley"],
  parley: { hasAllCores: true },
  async run(server, { warmUp, seconds }) {
    const attacks = await prepareAttacks();
    const [bystander, dripper, ...others] = await server.admit(2 + attackers.length);
    const [slug = ""] = await server.makeChannels(1);
    if (!bystander || !dripper) throw new Error("There is nobody.");
    const connection = new Connection(bystander);
    await connection.entered;
    const alone = startTalk(connection, slug);
    await pause(warmUp * 1_000);
    await alone.stop();

    const takenAtMost = server.watchMemory();
    const talk = startTalk(connection, slug);
    const slow = drip(visitorOf(dripper));
    const fast = others.map((entrance, index) =>
      attack(visitorOf(entrance), attacks[attackers[index] ?? "files"], index * 5),
    );
    await pause(seconds * 1_000);
    await talk.stop();
    const taken = takenAtMost();
    slow.stop();
    await Promise.all(fast.map((one) => one.stop()));
    connection.close();

    const wrong = fast.flatMap((one) => one.wrong);
    if (wrong.length > 0) console.log(`Not answered as they have to be: ${wrong.join(", ")}`);
    return {
      figures: {
        "bystander's ack p99 ms (bar 250)": talk.times.percentile(0.99),
        "bystander's slowest ack ms": talk.times.percentile(1),
        "bystander's ack p99 ms before": alone.times.percentile(0.99),
        "MiB above idle at most (bar 600)": taken / mebibyte,
        "hostile uploads": fast.reduce((sum, one) => sum + one.sent(), 0),
      },
      faults: {
        missing: 0,
        duplicate: 0,
        misdelivered: 0,
        refused: talk.refused() + wrong.length,
        unanswered: talk.unanswered(),
      },
    };
  },
};
