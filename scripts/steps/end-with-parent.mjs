/**
 * Loaded into a server that another program started (`node --import`): when that program is gone, however it went,
 * the channel between the two closes, and the server ends in its orderly way instead of living on unseen.
 */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// The channel alone is no reason to stay.
process.channel?.unref();
