/** A data URL takes about 5 KB. */
const maxCached = 200;
const urls = new Map<string, string | undefined>();

/** Turns a ThumbHash in base64 into the data URL of a tiny image; undefined for an invalid hash. The decoder is loaded on demand. */
export async function placeholderUrl(thumbhash: string): Promise<string | undefined> {
  const { thumbHashToDataURL } = await import("thumbhash");
  if (urls.has(thumbhash)) return urls.get(thumbhash);
  const url = decode(thumbhash, thumbHashToDataURL);
  urls.set(thumbhash, url);
  const [oldest] = urls.keys();
  if (urls.size > maxCached && oldest !== undefined) urls.delete(oldest);
  return url;
}

function decode(thumbhash: string, toUrl: (hash: Uint8Array) => string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0));
    return bytes.length < 5 ? undefined : toUrl(bytes);
  } catch {
    return undefined;
  }
}
