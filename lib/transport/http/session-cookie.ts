import { createHash } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { runtime, type CookieContent } from "#lib/runtime";
import { isSecure, type HasHeaders } from "#lib/transport/http/origin";

/** The cookie only names a session; the session's row decides. */
export const cookieName = "parley_session";

const content = z.object({
  token: z.string(),
  displayName: z.string(),
  lastChannel: z.string().nullable(),
  /** Milliseconds since 1970. Sealing the cookie again extends its life. */
  sealedAt: z.number(),
});
type Content = z.infer<typeof content>;

/** In characters: browsers need not keep a longer one (RFC 6265 §6.1). */
const maxCookieLength = 4_096;

const renewalIntervalMs = 24 * 60 * 60 * 1000;

/** Opening a seal takes half a millisecond, and a browser sends the same one again and again. */
const openedCookies = new LRUCache<string, Content>({ max: 10_000, ttl: 60 * 60 * 1000 });

/** @param header the Cookie header. @returns undefined for a missing or invalid cookie */
export async function openCookie(header: string | undefined): Promise<Content | undefined> {
  const sealed = readCookie(header);
  if (!sealed || sealed.length > maxCookieLength) return undefined;
  const known = openedCookies.get(sealed);
  if (known) return known;

  const parsed = content.safeParse(await unseal(sealed));
  if (!parsed.success) return undefined;
  openedCookies.set(sealed, parsed.data);
  return parsed.data;
}

/** Seals never expire: the session's row limits its life, and a wrong clock must not. */
const ttl = 0;

/** Returns undefined for all broken seals; iron-session throws at some of them. */
async function unseal(sealed: string): Promise<unknown> {
  return unsealData(sealed, { password: secretsById(runtime().cookie.secrets), ttl }).catch(() => undefined);
}

/** Whether a cookie is so old that it should be sealed again while its session is in use. */
export function isDueForRenewal(cookie: Content): boolean {
  // A cookie from the future was sealed while the clock was ahead.
  return Math.abs(Date.now() - cookie.sealedAt) > renewalIntervalMs;
}

export const cookieAttributes = (request: HasHeaders): string[] => [
  "Path=/",
  "HttpOnly",
  "SameSite=Lax",
  ...(isSecure(request) ? ["Secure"] : []),
];

/** Builds a Set-Cookie header. @param value null removes the cookie */
export async function sealCookie(value: CookieContent | null, request: HasHeaders): Promise<string> {
  const { secrets, maxAge } = runtime().cookie;
  const password = secretsById(secrets.slice(0, 1));
  const sealed = value && (await sealData({ ...value, sealedAt: Date.now() }, { password, ttl }));
  const age = `Max-Age=${sealed ? maxAge : 0}`;
  return [`${cookieName}=${sealed ?? ""}`, ...cookieAttributes(request), age].join("; ");
}

function readCookie(header: string | undefined): string | undefined {
  const prefix = `${cookieName}=`;
  return header
    ?.split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}

/**
 * iron-session writes the id of a secret into the seal. The id is derived from the secret, so that it stays the same when
 * older secrets are removed from the list.
 */
function secretsById(secrets: string[]): Record<string, string> {
  return Object.fromEntries(
    secrets.map((secret) => [createHash("sha256").update(secret).digest().readUInt32BE(), secret]),
  );
}
