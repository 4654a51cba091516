import { fork, type ChildProcess } from "node:child_process";

/** A module that says something when it is ready, and from then on answers each message. */
export type Program = { path: string; environment?: Record<string, string> };

/** What was asked gets no answer: the time was up, or the process died of it. */
export class WorkerLost extends Error {
  override name = "WorkLost";

  constructor(readonly reason: "late" | "died") {
    super(reason === "late" ? "A worker's time was up." : "A worker died at its work.");
  }
}

/**
 * A process of its own that does one thing at a time. Whatever goes wrong in there, endless loops and crashes of native
 * code included, is over when it is killed, and its memory is the system's again.
 */
export class WorkerProcess<Question extends object, Answer> {
  readonly #child: ChildProcess;
  readonly #ready: Promise<Answer>;
  #waiting = { resolve: (_answer: Answer): void => {}, reject: (_error: Error): void => {} };

  constructor({ path, environment }: Program, onGone: () => void) {
    // Without the options that this process was started with: they are meant for it alone.
    this.#child = fork(path, { execArgv: [], env: { ...process.env, ...environment }, silent: true });
    // What it writes goes the way of all output: one that nobody takes must not hold it up either.
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
    // Whoever asks is told.
    this.#ready.catch(() => {});
  }

  /**
   * The clock runs from when it could begin. A loss is told when the process is gone, and touches nothing any more.
   * @throws WorkLost when no answer came within so many seconds, or none will come
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
