import type { Readable, Writable } from "node:stream";

/** Keeps the bytes of images under keys that the domain makes. */
export type Files = {
  /** Takes over a finished file from a path on the local disk; the source is gone afterwards. Durable when it resolves. */
  put(key: string, sourcePath: string): Promise<void>;
  /** Gives a file another key: at each moment it is whole under one of both. One that is not there is no error. */
  move(key: string, target: string): Promise<void>;
  /**
   * @param range first and last byte, both included; without it the whole file
   * @returns undefined when there is no such file
   */
  read(key: string, range?: { start: number; end: number }): Promise<Readable | undefined>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** The keys of all files below a folder, in no order. */
  list(prefix: string): AsyncIterable<string>;
  /** The names of the folders that lie in a folder, in no order. */
  folders(prefix: string): Promise<string[]>;
  /** Removes a folder, and those in it, as far as nothing lies in them. One that is not there is no error. */
  prune(prefix: string): Promise<void>;
  /** Bytes that uploads may still take. @param reserve bytes that they leave free on the disk of the database */
  freeBytes(reserve: number): Promise<number>;
  /** Makes a path for a file that is still being written. */
  temporaryPath(): string;
  /** Throws away a file at a temporary path; one that is not there is no error. */
  discard(temporaryPath: string): Promise<void>;
  /** Makes a file for what somebody sends. */
  receive(): ReceivedFile;
  /** Throws away temporary files that were made two days ago and longer. */
  discardAbandoned(): Promise<void>;
};

/** A file at a temporary path, finished or not. Whoever asked for it discards it. */
export type ReceivedFile = { path: string; stream: Writable; discard(): Promise<void> };
