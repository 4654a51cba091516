/** As many as one may meet while scrolling; a picture takes some 5 KB. */
const most = 200;
const made = new Map<string, string | undefined>();

/**
 * A ThumbHash in base64 as the address of a tiny picture; undefined for what is no hash. What reads it comes after the
 * page.
 */
export async function placeholderUrl(thumbhash: string): Promise<string | undefined> {
  const { thumbHashToDataURL } = await import("thumbhash");
  if (made.has(thumbhash)) return made.get(thumbhash);
  const url = make(thumbhash, thumbHashToDataURL);
  made.set(thumbhash, url);
  const [oldest] = made.keys();
  if (made.size > most && oldest !== undefined) made.delete(oldest);
  return url;
}

function make(thumbhash: string, toUrl: (hash: Uint8Array) => string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0));
    return bytes.length < 5 ? undefined : toUrl(bytes);
  } catch {
    return undefined;
  }
}
