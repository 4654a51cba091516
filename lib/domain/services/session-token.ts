import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: who holds it is the session's member. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token. It is random, so a plain hash is as good as a slow one. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
