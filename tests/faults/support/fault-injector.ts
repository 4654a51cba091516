import { setTimeout as pause } from "node:timers/promises";
import { cuts } from "#tests/faults/support/proxied-connection";
import type { ChaosPlan } from "#tests/faults/support/chaos-plan";
import type { Random } from "#tests/faults/support/random";
import type { Supervisor } from "#tests/faults/support/supervisor";
import type { TcpProxy } from "#tests/faults/support/tcp-proxy";

/** Dead connections, and clients that do not read, at a time. */
const maxStalled = 3;

/** Lets go wrong what the plan has, spread over what is said: a slow machine gets the same storm as a fast one. */
export class FaultInjector {
  readonly #outages: { at: number; kind: "kill" | "terminate" }[];
  #recoveries: (() => void)[] = [];
  #outage: Promise<void> | undefined;
  #isOver = false;

  constructor(
    private readonly plan: ChaosPlan,
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
  get isDone(): boolean {
    return this.#outages.length === 0 && !this.#outage && this.proxy.cuts >= this.plan.cuts;
  }

  /** @param acknowledged messages acknowledged so far */
  inject(acknowledged: number): void {
    if (this.#isOver) return;
    const [outage] = this.#outages;
    if (outage && acknowledged >= outage.at && !this.#outage) {
      this.#outages.shift();
      this.#outage = this.#takeDown(outage.kind);
    }
    const due = Math.min(this.plan.cuts, Math.ceil((this.plan.cuts * acknowledged) / this.plan.messages));
    const planned = [...this.proxy.connections].filter((connection) => connection.hasPlannedCut).length;
    if (this.proxy.cuts + planned < due) this.#planCut();
    if (this.random.happens(0.005)) this.#stallOne();
  }

  /** The sun comes out: from now on everything works. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#outage;
    this.proxy.heal();
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
    const connection = this.#anyConnection();
    const cut = this.random.pick(cuts);
    if (connection && cut) connection.planCut(cut);
  }

  /** Somebody falls silent or stops reading; the one for whom that is true the longest gets over it. */
  #stallOne(): void {
    const connection = this.#anyConnection();
    if (!connection) return;
    if (this.random.happens(0.5)) {
      connection.stall();
      this.#recoveries.push(() => connection.planCut("at once"));
    } else {
      connection.pauseReading();
      this.#recoveries.push(() => connection.resumeReading());
    }
    if (this.#recoveries.length > maxStalled) this.#recoveries.shift()?.();
  }

  #anyConnection() {
    return this.random.pick([...this.proxy.connections].filter((connection) => connection.isHealthy));
  }
}
