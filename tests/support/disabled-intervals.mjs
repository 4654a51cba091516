/** Loaded into a server: what it does every so often, it does not do, however slow a test is. */
const { setInterval } = globalThis;
const never = 2 ** 31 - 1;
globalThis.setInterval = (callback, _milliseconds, ...given) => setInterval(callback, never, ...given);
