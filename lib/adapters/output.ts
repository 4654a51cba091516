import { closeSync, openSync } from "node:fs";
import { devNull } from "node:os";
import process from "node:process";
import { isatty } from "node:tty";

/** Bytes queued for a reader that takes nothing, in addition to the buffer of the pipe or terminal. */
const maxQueuedBytes = 256 * 1024;

type Output = NodeJS.WriteStream;
type Done = (error?: Error | null) => void;

/**
 * Keeps standard output and standard error from ending Parley, blocking it or filling its memory when a reader is gone, a
 * terminal is closed or stopped, or a disk is full. Unread entries are lost, and their number is written once the reader is
 * back. This covers the console, Next and Node itself.
 */
export function protectOutput(): void {
  for (const output of [process.stdout, process.stderr]) protect(output);
  const terminals = [0, 1, 2].filter(isatty);
  process.once("exit", () => reopenClosedTerminals(terminals));
}

function protect(output: Output): void {
  const write = output.write.bind(output);
  let lost = 0;
  // Without a listener an error would end the process, or be logged and cause the next one.
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

/** Node blocks on terminals, even one stopped with Ctrl-S. It blocks on pipes only on Windows. */
function writeWithoutWaiting(output: Output): void {
  const handle: unknown = Reflect.get(output, "_handle");
  if (!output.isTTY || process.platform === "win32" || !hasSetBlocking(handle)) return;
  handle.setBlocking(false);
}

const hasSetBlocking = (handle: unknown): handle is { setBlocking(isBlocking: boolean): void } =>
  typeof handle === "object" && handle !== null && "setBlocking" in handle;

/** Node restores the settings of terminals at exit, and crashes if one is closed. */
function reopenClosedTerminals(terminals: readonly number[]): void {
  for (const descriptor of terminals.filter((each) => !isatty(each))) {
    closeSync(descriptor);
    // The lowest free descriptor is the one just closed.
    openSync(devNull, "r+");
  }
}
