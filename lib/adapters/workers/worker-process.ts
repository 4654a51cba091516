import { fork, type ChildProcess } from "node:child_process";

/** A module that sends one message when it is ready, and then one for each message it gets. */
export type Program = { path: string; environment?: Record<string, string> };

/** The worker gave no answer in time, or died. */
export class WorkerLost extends Error {
  override name = "WorkerLost";

  constructor(readonly reason: "late" | "died") {
    super(reason === "late" ? "A worker's time was up." : "A worker died at its work.");
  }
}

/**
 * A process that handles one question at a time. Killing it ends endless loops and crashes of native code, and frees all its
 * memory.
 */
export class WorkerProcess<Question extends object, Answer> {
  readonly #child: ChildProcess;
  readonly #ready: Promise<Answer>;
  #waiting = { resolve: (_answer: Answer): void => {}, reject: (_error: Error): void => {} };

  constructor({ path, environment }: Program, onGone: () => void) {
    // The options that this process was started with are not for the worker.
    this.#child = fork(path, { execArgv: [], env: { ...process.env, ...environment }, silent: true });
    // Its output goes through ours, so that an absent reader cannot block it either.
    this.#child.stdout?.on("data", (piece) => process.stdout.write(piece));
    this.#child.stderr?.on("data", (piece) => process.stderr.write(piece));
    this.#child.on("message", (answer: Answer) => this.#waiting.resolve(answer));
    const onLost = (error: Error) => {
      onGone();
      this.#waiting.reject(error);
    };
    this.#child.once("exit", () => onLost(new WorkerLost("died")));
    this.#child.once("error", onLost);
    this.#ready = this.#nextMessage().catch((cause) => {
      throw new Error("A worker could not be started.", { cause });
    });
    // `ask` reports the error.
    this.#ready.catch(() => {});
  }

  /**
   * The time runs from when the worker is ready. It rejects only once the process is gone and can touch nothing any more.
   * @throws WorkerLost when no answer comes in time, or none will come
   */
  async ask(question: Question, seconds: number): Promise<Answer> {
    await this.#ready;
    const answer = this.#nextMessage();
    this.#child.send(question, (error) => error && this.#waiting.reject(error));
    let isLate = false;
    const clock = setTimeout(() => {
      isLate = true;
      this.end();
    }, seconds * 1_000);
    return answer
      .catch((error) => {
        throw isLate ? new WorkerLost("late") : error;
      })
      .finally(() => clearTimeout(clock));
  }

  end(): void {
    this.#child.kill("SIGKILL");
  }

  #nextMessage(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }
}
