/**
 * Milliseconds after which a test gives up waiting for something. Far longer than anything takes on a slow machine: only
 * what never comes takes that long.
 */
export const timeoutMs = 60_000;
