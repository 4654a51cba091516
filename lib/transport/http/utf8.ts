/**
 * Text from bytes that have to be UTF-8, where Node would put U+FFFD in the place of what is none. A byte order mark at the
 * beginning is dropped.
 * @returns undefined where they are none
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the percent-encoded bytes of an address are UTF-8. A percent sign that encodes nothing stands for itself. */
export function isUtf8Encoded(address: string): boolean {
  try {
    decodeURIComponent(address.replace(/%(?![0-9a-f]{2})/gi, "%25"));
    return true;
  } catch {
    return false;
  }
}
