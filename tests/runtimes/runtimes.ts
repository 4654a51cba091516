/** The versions of Node to try, each with the path of its program; empty where none can be had. See `runtimes.mjs`. */
const runtimes: Record<string, string> = JSON.parse(process.env.RUNTIMES ?? "{}");

const isOlder = (version: string) => Number(version.split(".")[0]) < 20;

/** Those that Parley promises to run on, and the one that runs the tests. */
export const promised = [
  [process.versions.node, process.execPath],
  ...Object.entries(runtimes).filter(([version]) => !isOlder(version)),
] as const;

export const tooOld = Object.entries(runtimes).filter(([version]) => isOlder(version));
