import type { ServerProcess } from "#tests/support/server";
import { ChangeSignal } from "#tests/faults/support/change-signal";

/** Stops the server in one way or another and starts it again on the same data. */
export class Supervisor {
  kills = 0;
  terminations = 0;
  /** Milliseconds from each start of the process until it was ready. */
  readonly startTimesMs: number[] = [];
  /** Exit codes after SIGTERM other than 0. */
  readonly failedExits: (number | null)[] = [];
  readonly #changed = new ChangeSignal();
  #isBusy = false;

  constructor(private readonly server: ServerProcess) {}

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Kills the server, as a power cut would. */
  async kill(): Promise<void> {
    await this.#replace(() => this.server.kill());
    this.kills += 1;
  }

  /** Stops the server by SIGTERM. */
  async terminate(): Promise<void> {
    await this.#replace(async () => {
      const code = await this.server.stop();
      if (code !== 0) this.failedExits.push(code);
    });
    this.terminations += 1;
  }

  /** Resolves when the server runs. */
  running(): Promise<void> {
    return this.#changed.until(
      () => !this.#isBusy,
      () => "the server is back",
    );
  }

  async #replace(end: () => Promise<void>): Promise<void> {
    this.#isBusy = true;
    await end();
    const startedAt = performance.now();
    await this.server.restart();
    this.startTimesMs.push(performance.now() - startedAt);
    this.#isBusy = false;
    this.#changed.notify();
  }
}
