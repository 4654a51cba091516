/**
 * npm passes SIGTERM on to the shell between it and us, which dies of it without telling: whoever stops npm would leave
 * an orphan. A changed parent is how an orphan knows that it is one.
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
