import { randomUUID } from "node:crypto";

const timeDigits = 9;

/**
 * Makes an id of the time and 122 random bits. Nobody can guess it, which protects the addresses of images. The time
 * comes first, so that new ids are neighbours in an index and a batch changes few pages of the database.
 */
export function newId(): string {
  return Date.now().toString(36).padStart(timeDigits, "0") + randomUUID().replaceAll("-", "");
}

/** Reads the time of an id, in milliseconds since 1970; 0 for anything else. */
export function timeOfId(id: string): number {
  return /^[0-9a-z]{9}[0-9a-f]{32}$/.test(id) ? parseInt(id.slice(0, timeDigits), 36) : 0;
}
