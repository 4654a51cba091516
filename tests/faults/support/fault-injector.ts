import { setTimeout as pause } from "node:timers/promises";
import { cuts } from "#tests/faults/support/proxied-connection";
import type { ChaosPlan } from "#tests/faults/support/chaos-plan";
import type { Random } from "#tests/faults/support/random";
import type { Supervisor } from "#tests/faults/support/supervisor";
import type { TcpProxy } from "#tests/faults/support/tcp-proxy";

/** The maximum of dead connections and clients that do not read. */
const maxStalled = 3;

/** Injects the planned faults, spread over the messages, so that a slow machine gets the same run as a fast one. */
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

  /** Whether all planned faults have happened. */
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

  /** Ends all faults: from now on everything works. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#outage;
    this.proxy.heal();
  }

  async #takeDown(kind: "kill" | "terminate"): Promise<void> {
    // An acknowledgement triggers this, so a random delay lets the server be doing anything when it stops.
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

  /** Stalls one connection or its reader; beyond the maximum the oldest one recovers. */
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
