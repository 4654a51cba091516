import { setTimeout as pause } from "node:timers/promises";
import { attack, startSlowUploads, prepareAttacks, visitorOf } from "../generator/attackers";
import { Connection } from "../generator/connection";
import { startSteadyPosts } from "../generator/steady-posts";
import type { Scenario } from "./scenario";

/** The corpus that each attacker sends without a pause. */
const attackers = ["files", "files", "files", "bodies", "bodies", "heavy", "heavy"] as const;
const mebibyte = 1024 ** 2;

/** Seven members send hostile uploads, an eighth ten uploads of a byte a second, while a ninth posts. */
export const hostileUploads: Scenario = {
  name: "hostile-uploads",
  title: `the hostile corpora by ${attackers.length} members without a pause, ten slow uploads`,
  on: ["parley"],
  parley: { hasAllCores: true },
  async run(server, { warmUp, seconds }) {
    const attacks = await prepareAttacks();
    const [bystander, slowUploader, ...others] = await server.logIn(2 + attackers.length);
    const [slug = ""] = await server.createChannels(1);
    if (!bystander || !slowUploader) throw new Error("Nobody could log in.");
    const connection = new Connection(bystander);
    await connection.ready;
    const postsBefore = startSteadyPosts(connection, slug);
    await pause(warmUp * 1_000);
    await postsBefore.stop();

    const maxMemoryGrowth = server.watchMemory();
    const posts = startSteadyPosts(connection, slug);
    const slow = startSlowUploads(visitorOf(slowUploader));
    const fast = others.map((login, index) =>
      attack(visitorOf(login), attacks[attackers[index] ?? "files"], index * 5),
    );
    await pause(seconds * 1_000);
    await posts.stop();
    const memoryGrowth = maxMemoryGrowth();
    slow.stop();
    await Promise.all(fast.map((one) => one.stop()));
    connection.close();

    const wrong = fast.flatMap((one) => one.wrong);
    if (wrong.length > 0) console.log(`Wrong responses to: ${wrong.join(", ")}`);
    return {
      figures: {
        "bystander's ack p99 ms (bar 250)": posts.ackTimes.percentile(0.99),
        "bystander's slowest ack ms": posts.ackTimes.percentile(1),
        "bystander's ack p99 ms before": postsBefore.ackTimes.percentile(0.99),
        "MiB above idle at most (bar 600)": memoryGrowth / mebibyte,
        "hostile uploads": fast.reduce((sum, one) => sum + one.sent(), 0),
      },
      faults: {
        missing: 0,
        duplicate: 0,
        misdelivered: 0,
        refused: posts.refused() + wrong.length,
        unanswered: posts.unanswered(),
      },
    };
  },
};
