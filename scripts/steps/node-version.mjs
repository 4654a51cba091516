/**
 * Comes before anything else in every script: an old Node gets one clear sentence instead of a stack trace. What the script
 * does is in scripts/commands and is loaded afterwards, since such a Node could not even read it.
 */
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Parley needs Node.js 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
  process.exit(1);
}
