/** The versions of Node to test, each with the path of its binary; empty where none can be downloaded. See `runtimes.mjs`. */
const runtimes: Record<string, string> = JSON.parse(process.env.RUNTIMES ?? "{}");

const isOlder = (version: string) => Number(version.split(".")[0]) < 20;

/** The supported versions, and the one that runs the tests. */
export const promised = [
  [process.versions.node, process.execPath],
  ...Object.entries(runtimes).filter(([version]) => !isOlder(version)),
] as const;

export const tooOld = Object.entries(runtimes).filter(([version]) => isOlder(version));
