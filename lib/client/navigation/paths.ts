import { composeSlug } from "#lib/contract/text";

/** Where a channel is found. */
export function channelPath(slug: string): string {
  return `/c/${encodeURIComponent(slug)}`;
}

/** Where a message is found. */
export function messagePath(slug: string, seq: number): string {
  return `${channelPath(slug)}/${seq}`;
}

/** The same, as one gives it to others. */
export function messageAddress(slug: string, seq: number): string {
  return new URL(messagePath(slug, seq), location.origin).href;
}

/** Where a channel is found, as one gives it to others. */
export function channelAddress(slug: string): string {
  return new URL(channelPath(slug), location.origin).href;
}

/** A channel, and the message in it that an address names. */
export type Address = { slug: string; seq: number | null };

/** Where a path leads to; null for other places. */
export function addressOf(path: string): Address | null {
  const [, slug, segment] = /^\/c\/([^/]+)(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  if (slug === undefined) return null;
  const seq = segment === undefined ? null : seqOf(segment);
  return seq === undefined ? null : { slug: decodeSlug(slug), seq };
}

/** The part of a path that names a message; undefined where it is no number. */
export function seqOf(segment: string): number | undefined {
  return /^\d{1,15}$/.test(segment) ? Number(segment) : undefined;
}

/** A slug from a URL; one that is broken is taken as it stands, and then simply not found. */
export function decodeSlug(encoded: string): string {
  try {
    return composeSlug(decodeURIComponent(encoded));
  } catch {
    return encoded;
  }
}
