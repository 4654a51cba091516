/** Loaded into a server, makes its timeouts sixty times as long, so that a test can be slow between two steps. */
const { setTimeout } = globalThis;

globalThis.setTimeout = Object.defineProperties(
  (task, milliseconds, ...given) => setTimeout(task, milliseconds * 60, ...given),
  Object.getOwnPropertyDescriptors(setTimeout),
);
