import { composeSlug } from "#lib/contract/text";

/** The path of a channel. */
export function channelPath(slug: string): string {
  return `/c/${encodeURIComponent(slug)}`;
}

/** The path of a message. */
export function messagePath(slug: string, seq: number): string {
  return `${channelPath(slug)}/${seq}`;
}

/** The full URL of a message, for sharing. */
export function messageAddress(slug: string, seq: number): string {
  return new URL(messagePath(slug, seq), location.origin).href;
}

/** The full URL of a channel, for sharing. */
export function channelAddress(slug: string): string {
  return new URL(channelPath(slug), location.origin).href;
}

/** A channel and, if the path names one, a message in it. */
export type Address = { slug: string; seq: number | null };

/** Parses a path; null if it is not one of a channel or message. */
export function addressOf(path: string): Address | null {
  const [, slug, segment] = /^\/c\/([^/]+)(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  if (slug === undefined) return null;
  const seq = segment === undefined ? null : seqOf(segment);
  return seq === undefined ? null : { slug: decodeSlug(slug), seq };
}

/** Parses the last segment of a message's path; undefined if it is no number. */
export function seqOf(segment: string): number | undefined {
  return /^\d{1,15}$/.test(segment) ? Number(segment) : undefined;
}

/** Decodes a slug from a URL. A broken one is returned as it is: no channel has it. */
export function decodeSlug(encoded: string): string {
  try {
    return composeSlug(decodeURIComponent(encoded));
  } catch {
    return encoded;
  }
}
