import { scaleImage, type ScaledFile } from "#lib/client/images/scaling/scale-image";

const workerStartTimeoutMs = 10_000;

/** Scales images in a worker, so that typing never waits; one at a time, since each takes much memory. */
class Scaler {
  #worker: Promise<Worker> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  scale(file: Blob): Promise<ScaledFile> {
    this.#waiting += 1;
    const mine = this.#last.then(() => this.#scaleSomewhere(file)).finally(() => this.#done());
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #scaleSomewhere(file: Blob): Promise<ScaledFile> {
    return (await this.#scaleInWorker(file).catch(() => null)) ?? scaleImage(file);
  }

  async #scaleInWorker(file: Blob): Promise<ScaledFile | null> {
    const worker = await (this.#worker ??= startWorker());
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ScaledFile | null>) => resolve(data);
      worker.onerror = () => reject(new Error("The worker does not run."));
      worker.postMessage(file, []);
    });
  }

  /** Ends the idle worker: the images that it has decoded take much memory. */
  #done(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.#worker?.then((worker) => worker.terminate()).catch(() => undefined);
    this.#worker = undefined;
  }
}

/** @throws where it does not start; a wrong script in its place would never answer */
function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL("./scale.worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("The worker does not begin.")), workerStartTimeoutMs);
    worker.onmessage = () => resolve(worker);
    worker.onerror = () => reject(new Error("The worker does not come."));
  });
}

export const scaler = new Scaler();
