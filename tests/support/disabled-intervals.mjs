/** Loaded into a server: its intervals never fire, however slow a test is. */
const { setInterval } = globalThis;
const maxDelayMs = 2 ** 31 - 1;
globalThis.setInterval = (callback, _milliseconds, ...given) => setInterval(callback, maxDelayMs, ...given);
