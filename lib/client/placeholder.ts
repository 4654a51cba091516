import { thumbHashToDataURL } from "thumbhash";

/** A ThumbHash in base64 as the address of a tiny picture; undefined for what is no hash. */
export function placeholderUrl(thumbhash: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0));
    return bytes.length < 5 ? undefined : thumbHashToDataURL(bytes);
  } catch {
    return undefined;
  }
}
