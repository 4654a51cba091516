/** Loaded into both servers (`node --import`), reports their memory after a garbage collection. */
process.on("message", () => {
  for (let pass = 0; pass < 3; pass += 1) globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ rss, heapUsed });
});
// The channel alone must not keep the process alive.
process.channel?.unref();
