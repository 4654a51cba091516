/** Loaded into a server: makes its intervals a hundred times shorter. */
const speedUp = 100;
const { setInterval } = globalThis;
globalThis.setInterval = (callback, milliseconds, ...given) => setInterval(callback, milliseconds / speedUp, ...given);
