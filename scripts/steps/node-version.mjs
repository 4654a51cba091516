/**
 * Imported first by every script, so that an old Node prints one clear sentence instead of a stack trace. The script itself
 * is in scripts/commands and is loaded afterwards, because such a Node could not parse it.
 */
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Parley needs Node.js 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
  process.exit(1);
}
