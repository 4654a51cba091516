/** Loaded into both servers (`node --import`): tells the bench how much memory they hold after a collection. */
process.on("message", () => {
  for (let pass = 0; pass < 3; pass += 1) globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ rss, heapUsed });
});
// The channel alone is no reason to stay.
process.channel?.unref();
