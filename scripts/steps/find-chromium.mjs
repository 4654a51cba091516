import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installDebianPackages, isDebianRoot, isRoot } from "./debian.mjs";
import { fail, progress } from "./progress.mjs";
import { runNode } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const places = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
};

/**
 * The path of a Chromium that runs on this machine: the one of CHROMIUM_PATH, one in the usual places, or one that is
 * fetched now. Ends the process with an explanation where none can be had.
 *
 * @returns {Promise<string>}
 */
export async function findOrGetChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return works(given) ? given : fail(`CHROMIUM_PATH says ${given}, and no browser can be run from there.`);
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
  return [...inPath, ...(places[process.platform] ?? []), chromium.executablePath()].find(works);
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

/** Debian's package comes with the libraries that Playwright's download expects to be there. */
const installDebianPackage = () => installDebianPackages(["chromium"]);

/** With the libraries that it needs where that is possible, which is on some systems only. */
async function downloadWithPlaywright() {
  const install = (...options) =>
    runNode(["node_modules/playwright-core/cli.js", "install", ...options, "chromium"], { quiet: true });
  const complete = process.platform === "linux" && isRoot() ? await install("--with-deps") : undefined;
  return complete?.ok ? complete : install();
}

/** A program that is there may still lack a library, or be a stub that only tells what to install. */
function works(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === "win32") return true;
  try {
    return /\d+\.\d+/.test(execFileSync(path, ["--version"], { stdio: ["ignore", "pipe", "ignore"], timeout: 30_000 }));
  } catch {
    return false;
  }
}
