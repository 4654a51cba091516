import { createHash } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { runtime, type CookieContent } from "#lib/runtime";
import { isSecure, type HasHeaders } from "#lib/transport/http/origin";

/** The cookie: it names the session, whose row decides. */
export const cookieName = "parley_session";

const content = z.object({
  token: z.string(),
  displayName: z.string(),
  lastChannel: z.string().nullable(),
  /** When it was sealed, in milliseconds since 1970: its days slide by sealing it anew. */
  sealedAt: z.number(),
});
type Content = z.infer<typeof content>;

/** Characters. No browser keeps a longer one (RFC 6265 §6.1). */
const maxCookieLength = 4_096;

const renewalIntervalMs = 24 * 60 * 60 * 1000;

/** Opening a seal costs half a millisecond; a browser sends the same one again and again. */
const openedCookies = new LRUCache<string, Content>({ max: 10_000, ttl: 60 * 60 * 1000 });

/** @param header the Cookie header. @returns undefined for a cookie that is missing or tampered with */
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

/**
 * A seal holds for ever: the session's row says how long, and a clock that is wrong for a while must not say it instead.
 */
const ttl = 0;

/** iron-session throws at some broken seals and is silent at others: to us all of them are nobody's. */
async function unseal(sealed: string): Promise<unknown> {
  return unsealData(sealed, { password: secretsById(runtime().cookie.secrets), ttl }).catch(() => undefined);
}

/** Whether a cookie is so old that it should be sealed anew while its session is in use. */
export function isDueForRenewal(cookie: Content): boolean {
  // Also where it was sealed in the future, while the clock was ahead.
  return Math.abs(Date.now() - cookie.sealedAt) > renewalIntervalMs;
}

/** Where a cookie goes and who sees it. */
export const cookieAttributes = (request: HasHeaders): string[] => [
  "Path=/",
  "HttpOnly",
  "SameSite=Lax",
  ...(isSecure(request) ? ["Secure"] : []),
];

/** A Set-Cookie header. @param value null takes the cookie away */
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
 * iron-session writes the number of the secret into the seal. It is made from the secret itself, so that it stays the
 * same when older secrets are taken off the list.
 */
function secretsById(secrets: string[]): Record<string, string> {
  return Object.fromEntries(
    secrets.map((secret) => [createHash("sha256").update(secret).digest().readUInt32BE(), secret]),
  );
}
