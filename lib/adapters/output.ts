import { closeSync, openSync } from "node:fs";
import { devNull } from "node:os";
import process from "node:process";
import { isatty } from "node:tty";

/** Bytes that may wait for a reader that takes nothing, beside what the pipe or the terminal itself holds. */
const maxQueuedBytes = 256 * 1024;

type Output = NodeJS.WriteStream;
type Done = (error?: Error | null) => void;

/**
 * From now on nothing that is written to standard output or standard error can end Parley, hold it up or fill its memory:
 * a reader that is gone, a terminal that was closed or stopped, a disk that is full. What nobody takes is lost; how much
 * that was is said when somebody takes it again. It holds for whoever writes, the console, Next and Node itself included.
 */
export function protectOutput(): void {
  for (const output of [process.stdout, process.stderr]) protect(output);
  const terminals = [0, 1, 2].filter(isatty);
  process.once("exit", () => reopenClosedTerminals(terminals));
}

function protect(output: Output): void {
  const write = output.write.bind(output);
  let lost = 0;
  // Without a listener an error would end the process, or be logged, which would be the next one.
  output.on("error", () => undefined);
  writeWithoutWaiting(output);

  const countLost = (error: Error | null | undefined) => {
    if (error) lost += 1;
    else if (lost > 0 && output.writableLength === 0) reportLost();
  };
  const reportLost = () => {
    const reported = lost;
    lost = 0;
    write(`${reported} ${reported === 1 ? "entry" : "entries"} of this log could not be written.\n`, (error) => {
      if (error) lost += reported;
    });
  };
  output.write = (piece: Uint8Array | string, second?: BufferEncoding | Done, third?: Done): boolean => {
    const [encoding, done] = typeof second === "function" ? [undefined, second] : [second, third];
    if (output.writableLength > maxQueuedBytes) {
      lost += 1;
      if (done) process.nextTick(done);
      return true;
    }
    return write(piece, encoding, (error) => {
      countLost(error);
      done?.(error);
    });
  };
}

/** Node waits for terminals, also for one that somebody has stopped with Ctrl-S; for pipes only on Windows. */
function writeWithoutWaiting(output: Output): void {
  const handle: unknown = Reflect.get(output, "_handle");
  if (!output.isTTY || process.platform === "win32" || !hasSetBlocking(handle)) return;
  handle.setBlocking(false);
}

const hasSetBlocking = (handle: unknown): handle is { setBlocking(isBlocking: boolean): void } =>
  typeof handle === "object" && handle !== null && "setBlocking" in handle;

/** At its end Node gives terminals their settings back, and crashes where one of them is closed. */
function reopenClosedTerminals(terminals: readonly number[]): void {
  for (const descriptor of terminals.filter((each) => !isatty(each))) {
    closeSync(descriptor);
    // Takes the lowest number that is free, which is that one.
    openSync(devNull, "r+");
  }
}
