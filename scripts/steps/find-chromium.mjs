import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installDebianPackages, isDebianRoot, isRoot } from "./debian.mjs";
import { fail, progress } from "./progress.mjs";
import { runNode } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const installPaths = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
};

/**
 * Finds a Chromium that runs on this machine: at CHROMIUM_PATH, in the usual folders, or by a download. Ends the process
 * with an explanation when there is none.
 *
 * @returns {Promise<string>}
 */
export async function findOrGetChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given)
    return isRunnable(given) ? given : fail(`CHROMIUM_PATH says ${given}, and no browser can be run from there.`);
  const found = (await findChromium()) ?? (await getChromium());
  if (found) return found;
  return fail(
    "The browser tests need Chromium, and none was found or could be fetched. Install Chromium or Google Chrome, " +
      "or set CHROMIUM_PATH to the program of one that is installed elsewhere.",
  );
}

/** @returns {Promise<string | undefined>} */
export async function findChromium() {
  const { chromium } = await import("playwright-core");
  const folders = (process.env.PATH ?? "").split(delimiter);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...(installPaths[process.platform] ?? []), chromium.executablePath()].find(isRunnable);
}

/** @returns {Promise<string | undefined>} */
async function getChromium() {
  const done = progress("Getting Chromium for the browser tests… (once, a few minutes)");
  const attempts = isDebianRoot() ? [installDebianPackage, downloadWithPlaywright] : [downloadWithPlaywright];
  for (const attempt of attempts) {
    const { output } = await attempt();
    const found = await findChromium();
    if (found) {
      done();
      return found;
    }
    console.error(output.trimEnd());
  }
  return undefined;
}

/** Debian's package brings the libraries that Playwright's download expects to be installed. */
const installDebianPackage = () => installDebianPackages(["chromium"]);

/** Downloads Chromium, with its libraries on the systems where Playwright can install them. */
async function downloadWithPlaywright() {
  const install = (...options) =>
    runNode(["node_modules/playwright-core/cli.js", "install", ...options, "chromium"], { quiet: true });
  const complete = process.platform === "linux" && isRoot() ? await install("--with-deps") : undefined;
  return complete?.ok ? complete : install();
}

/** A program that exists may still lack a library, or be a stub that only says what to install. */
function isRunnable(path) {
  if (!existsSync(path)) return false;
  // On Windows, `--version` opens a window instead of printing the version.
  if (process.platform === "win32") return true;
  try {
    return /\d+\.\d+/.test(execFileSync(path, ["--version"], { stdio: ["ignore", "pipe", "ignore"], timeout: 30_000 }));
  } catch {
    return false;
  }
}
