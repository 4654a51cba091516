import type { Readable, Writable } from "node:stream";

/** Stores image files under keys that the domain makes. */
export type Files = {
  /** Moves a finished file from a local path into the store. Durable when it resolves. */
  put(key: string, sourcePath: string): Promise<void>;
  /** Gives a file another key: at any moment it is complete under one of them. A missing file is no error. */
  move(key: string, target: string): Promise<void>;
  /**
   * @param range first and last byte, both included; without it the whole file
   * @returns undefined when there is no such file
   */
  read(key: string, range?: { start: number; end: number }): Promise<Readable | undefined>;
  /** A missing file is no error. */
  remove(key: string): Promise<void>;
  /** The keys of all files below a folder, in no order. */
  list(prefix: string): AsyncIterable<string>;
  /** The names of the subfolders of a folder, in no order. */
  folders(prefix: string): Promise<string[]>;
  /** Removes the empty folders in a folder, and the folder itself if it is empty. A missing one is no error. */
  prune(prefix: string): Promise<void>;
  /** Bytes that uploads may still take. @param reserve bytes that they leave free on the disk of the database */
  freeBytes(reserve: number): Promise<number>;
  /** Makes a path for a file that is still being written. */
  temporaryPath(): string;
  /** Deletes a file at a temporary path. A missing file is no error. */
  discard(temporaryPath: string): Promise<void>;
  /** Opens a temporary file for an upload. */
  receive(): ReceivedFile;
  /** Deletes temporary files that are two days old or older. */
  discardAbandoned(): Promise<void>;
};

/** A file at a temporary path, finished or not. The caller of `receive` has to discard it. */
export type ReceivedFile = { path: string; stream: Writable; discard(): Promise<void> };
