import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { Connection } from "../generator/connection";
import { startSteadyPosts } from "../generator/steady-posts";
import { median } from "../report/median";
import type { Scenario } from "./scenario";

/** Idle and attacked phases alternate, so that other load on the machine affects both. */
const turns = 7;
const stringsPerTurn = 1_000;

/** Overlong strings, a thousand in a row by HTTP and as many by a socket, while another member posts. */
export const longStrings: Scenario = {
  name: "long-strings",
  title: `${stringsPerTurn} overlong strings in a row by HTTP, and as many by a socket; medians of ${turns} runs`,
  on: ["parley"],
  seconds: 4,
  async run(server, { warmUp, seconds }) {
    const [bystander, attacker] = await server.logIn(2);
    const [slug = ""] = await server.createChannels(1);
    if (!bystander || !attacker) throw new Error("Nobody could log in.");
    const own = new Connection(bystander);
    const hostile = new Worker(resolve("dist/bench-long-strings.mjs"), {
      workerData: { login: attacker, count: stringsPerTurn },
    });
    await own.ready;

    let [refused, unanswered] = [0, 0];
    const wrong = new Set<string>();
    const ackP99During = async (work: () => Promise<unknown>): Promise<number> => {
      const posts = startSteadyPosts(own, slug);
      await work();
      await posts.stop();
      refused += posts.refused();
      unanswered += posts.unanswered();
      return posts.ackTimes.percentile(0.99);
    };
    const attack = async () => {
      hostile.postMessage("attack", []);
      const [names] = (await once(hostile, "message")) as [string[]];
      for (const name of names) wrong.add(name);
    };

    await ackP99During(() => pause(warmUp * 1_000));
    const runs: { idle: number; attacked: number }[] = [];
    for (let turn = 0; turn < turns; turn += 1)
      runs.push({
        idle: await ackP99During(() => pause(seconds * 1_000)),
        attacked: await ackP99During(attack),
      });
    own.close();
    await hostile.terminate();

    if (wrong.size > 0) console.log(`Wrong responses to: ${[...wrong].join(", ")}`);
    const idle = median(runs.map((run) => run.idle));
    return {
      figures: {
        "bystander's ack p99 ms": median(runs.map((run) => run.attacked)),
        "bar, ms": Math.max(2 * idle, 25),
        "bystander's ack p99 ms when idle": idle,
      },
      faults: { missing: 0, duplicate: 0, misdelivered: 0, refused: refused + wrong.size, unanswered },
    };
  },
};
