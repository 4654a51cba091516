import { createHash, randomBytes } from "node:crypto";

/** Makes a token of 256 random bits. Its holder acts as the session's member. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Hashes a token for storage. It is random, so a plain hash is as good as a slow one. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
