/** Where a channel is found. */
export function channelPath(slug: string): string {
  return `/c/${encodeURIComponent(slug)}`;
}

/** Where a message is found. */
export function messagePath(slug: string, seq: number): string {
  return `${channelPath(slug)}#m${seq}`;
}

/** The message that the end of an address names. */
export function seqOfHash(hash: string): number | null {
  const digits = /^#m(\d{1,15})$/.exec(hash)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The channel that a path leads to; null for other places. */
export function slugOfPath(path: string): string | null {
  const slug = /^\/c\/([^/]+)\/?$/.exec(path)?.[1];
  return slug === undefined ? null : decodeSlug(slug);
}

/** As slugs are made: people type an address in capitals, and mean the same place. */
export function foldSlug(slug: string): string {
  return slug.normalize("NFKC").toLowerCase().normalize("NFC");
}

/** A slug from a URL; one that is broken is taken as it stands, and then simply not found. */
export function decodeSlug(encoded: string): string {
  try {
    return decodeURIComponent(encoded).normalize("NFC");
  } catch {
    return encoded;
  }
}
