/**
 * Decodes UTF-8 strictly, where Node would replace invalid bytes by U+FFFD. A byte order mark is dropped.
 * @returns undefined for invalid bytes
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the percent-encoded bytes of an address are valid UTF-8. A percent sign that encodes nothing is allowed. */
export function isUtf8Encoded(address: string): boolean {
  try {
    decodeURIComponent(address.replace(/%(?![0-9a-f]{2})/gi, "%25"));
    return true;
  } catch {
    return false;
  }
}
