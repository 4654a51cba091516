import { randomUUID } from "node:crypto";

/**
 * 122 random bits, so that nobody guesses one: an image's address rests on it. Behind the time, so that ids that are
 * made together lie together in an index, and a batch of messages changes few pages of the database.
 */
export function newId(): string {
  return Date.now().toString(36).padStart(9, "0") + randomUUID().replaceAll("-", "");
}
