import type { Login } from "../generator/connection";

/** A server to measure: Parley, or Socket.IO alone. */
export const targets = ["parley", "bare"] as const;
export type Target = (typeof targets)[number];

/** Bytes after a garbage collection. */
export type Memory = { rss: number; heapUsed: number };

/** A server that is being measured, as a process of its own. */
export type RunningServer = {
  /** The event that carries messages. */
  readonly messageEvent: string;
  /** Makes so many members, and says how each gets in. */
  logIn(count: number): Promise<Login[]>;
  /** @returns their slugs */
  createChannels(count: number): Promise<string[]>;
  /** Microseconds of CPU time so far; NaN where the system does not tell. */
  cpuTime(): number;
  memory(): Promise<Memory>;
  /** @returns how many bytes more than now it held at its fullest since; NaN where the system does not tell */
  watchMemory(): () => number;
  /** From now on a commit takes 20 ms longer, or not. */
  slowDisk(isSlow: boolean): void;
  /** Ends it in its orderly way and starts it again on the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};
