import { randomUUID } from "node:crypto";

const timeDigits = 9;

/**
 * 122 random bits, so that nobody guesses one: an image's address rests on it. Behind the time, so that ids that are
 * made together lie together in an index, and a batch of messages changes few pages of the database.
 */
export function newId(): string {
  return Date.now().toString(36).padStart(timeDigits, "0") + randomUUID().replaceAll("-", "");
}

/** When an id was made, in milliseconds since 1970; 0 for what is no id. */
export function timeOfId(id: string): number {
  return /^[0-9a-z]{9}[0-9a-f]{32}$/.test(id) ? parseInt(id.slice(0, timeDigits), 36) : 0;
}
