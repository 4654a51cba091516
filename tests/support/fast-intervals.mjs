/** Loaded into a server: what it does every so many seconds, it does a hundred times as often. */
const hurry = 100;
const { setInterval } = globalThis;
globalThis.setInterval = (callback, milliseconds, ...given) => setInterval(callback, milliseconds / hurry, ...given);
