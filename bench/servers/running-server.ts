import type { Login } from "../generator/connection";

/** The servers to measure: Parley, or Socket.IO alone. */
export const targets = ["parley", "bare"] as const;
export type Target = (typeof targets)[number];

/** Bytes after a garbage collection. */
export type Memory = { rss: number; heapUsed: number };

/** A measured server, in a process of its own. */
export type RunningServer = {
  /** The event that carries messages. */
  readonly messageEvent: string;
  /** Creates this many members. @returns their logins */
  logIn(count: number): Promise<Login[]>;
  /** @returns their slugs */
  createChannels(count: number): Promise<string[]>;
  /** The CPU time so far in microseconds; NaN where the system does not say. */
  cpuTime(): number;
  memory(): Promise<Memory>;
  /** @returns the growth in bytes at its peak since this call; NaN where the system does not say */
  watchMemory(): () => number;
  /** Makes each commit 20 ms slower, or not. */
  slowDisk(isSlow: boolean): void;
  /** Stops it in order and starts it again on the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};
