/**
 * Loaded by `node --import` into a server that another program started. When that program ends, even by a kill, the
 * channel between the two closes; the server then shuts down in order instead of being orphaned.
 */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// The channel alone must not keep the process alive.
process.channel?.unref();
