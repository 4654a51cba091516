/** A test stops waiting after this. It is far longer than anything takes on a slow machine. */
export const timeoutMs = 60_000;
