import { scaleImage, type Scaled } from "#lib/client/scaling/scale-image";

/** Scales images away from the page, so that typing never waits for it; one at a time, since each takes its memory. */
class Scaler {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  scale(file: Blob): Promise<Scaled> {
    this.#waiting += 1;
    const mine = this.#last.then(() => this.#scaleSomewhere(file)).finally(() => this.#done());
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #scaleSomewhere(file: Blob): Promise<Scaled> {
    return (await this.#scaleInWorker(file).catch(() => null)) ?? scaleImage(file);
  }

  async #scaleInWorker(file: Blob): Promise<Scaled | null> {
    const worker = (this.#worker ??= new Worker(new URL("./scale.worker.ts", import.meta.url), { type: "module" }));
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Scaled | null>) => resolve(data);
      worker.onerror = () => reject(new Error("The worker does not run."));
      worker.postMessage(file, []);
    });
  }

  /** What it has decoded is large: nothing of it stays. */
  #done(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

export const scaler = new Scaler();
