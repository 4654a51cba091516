import { setTimeout as pause } from "node:timers/promises";
import { cuts } from "#tests/faults/support/link";
import type { Plan } from "#tests/faults/support/plan";
import type { Random } from "#tests/faults/support/random";
import type { Supervisor } from "#tests/faults/support/supervisor";
import type { TcpProxy } from "#tests/faults/support/tcp-proxy";

/** Dead connections, and clients that do not read, at a time. */
const stalledMax = 3;

/** Lets go wrong what the plan has, spread over what is said: a slow machine gets the same storm as a fast one. */
export class Weather {
  readonly #outages: { at: number; kind: "kill" | "terminate" }[];
  #troubles: (() => void)[] = [];
  #outage: Promise<void> | undefined;
  #isOver = false;

  constructor(
    private readonly plan: Plan,
    private readonly random: Random,
    private readonly proxy: TcpProxy,
    private readonly supervisor: Supervisor,
    private readonly failed: (error: unknown) => void,
  ) {
    const at = (count: number, kind: "kill" | "terminate") =>
      random.moments(count, plan.messages).map((moment) => ({ at: moment, kind }));
    this.#outages = [...at(plan.kills, "kill"), ...at(plan.terminations, "terminate")].toSorted((a, b) => a.at - b.at);
  }

  /** Everything planned has happened. */
  get isSpent(): boolean {
    return this.#outages.length === 0 && !this.#outage && this.proxy.cuts >= this.plan.cuts;
  }

  /** @param said messages acknowledged so far */
  blow(said: number): void {
    if (this.#isOver) return;
    const [outage] = this.#outages;
    if (outage && said >= outage.at && !this.#outage) {
      this.#outages.shift();
      this.#outage = this.#takeDown(outage.kind);
    }
    const due = Math.min(this.plan.cuts, Math.ceil((this.plan.cuts * said) / this.plan.messages));
    const planned = [...this.proxy.links].filter((link) => link.isPlanned).length;
    if (this.proxy.cuts + planned < due) this.#planCut();
    if (this.random.happens(0.005)) this.#trouble();
  }

  /** The sun comes out: from now on everything works. */
  async clear(): Promise<void> {
    this.#isOver = true;
    await this.#outage;
    this.proxy.calm();
  }

  async #takeDown(kind: "kill" | "terminate"): Promise<void> {
    // An ack brought us here: the server may be at anything else when it goes.
    await pause(this.random.between(0, 40));
    try {
      await this.supervisor[kind]();
    } catch (error) {
      this.failed(error);
    }
    this.#outage = undefined;
  }

  #planCut(): void {
    const link = this.#anyLink();
    const cut = this.random.pick(cuts);
    if (link && cut) link.plan(cut);
  }

  /** Somebody falls silent or stops reading; the one for whom that is true the longest gets over it. */
  #trouble(): void {
    const link = this.#anyLink();
    if (!link) return;
    if (this.random.happens(0.5)) {
      link.stall();
      this.#troubles.push(() => link.plan("at once"));
    } else {
      link.deafen();
      this.#troubles.push(() => link.undeafen());
    }
    if (this.#troubles.length > stalledMax) this.#troubles.shift()?.();
  }

  #anyLink() {
    return this.random.pick([...this.proxy.links].filter((link) => link.isAtEase));
  }
}
