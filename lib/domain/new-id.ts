import { createHash, randomBytes, randomUUID } from "node:crypto";

/**
 * 122 random bits, so that nobody guesses one: an image's address rests on it. Behind the time, so that ids that are
 * made together lie together in an index, and a batch of messages changes few pages of the database.
 */
export function newId(): string {
  return Date.now().toString(36).padStart(9, "0") + randomUUID().replaceAll("-", "");
}

/** 256 random bits: who holds it is the session's member. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token. It is random, so a plain hash is as good as a slow one. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
