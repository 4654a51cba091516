/**
 * Ends this process when npm is stopped. npm sends SIGTERM to the shell between the two, which dies without passing it
 * on; the orphan notices that its parent has changed.
 */
const parent = process.ppid;

if (process.env.npm_lifecycle_event) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  watch.unref();
}
