import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * External programs that some tests need: proxies and HTTP clients whose behaviour those tests are about.
 */
const programs = {
  nginx: { file: "nginx", versionArgs: ["-v"], packages: ["nginx"] },
  caddy: { file: "caddy", versionArgs: ["version"], packages: ["caddy"] },
  "curl with HTTP/2": { file: "curl", versionArgs: ["--version"], answer: /\bHTTP2\b/, packages: ["curl"] },
  "Python with requests and aiohttp": {
    file: "python3",
    versionArgs: ["-c", "import requests, aiohttp"],
    packages: ["python3", "python3-requests", "python3-aiohttp"],
  },
};

/** @typedef {{ name: string, path: string | undefined, packages: string[] }} ForeignProgram */

/** @returns {ForeignProgram[]} each with its path, if it runs on this machine */
export function findForeignPrograms() {
  return Object.entries(programs).map(([name, { file, versionArgs, answer, packages }]) => ({
    name,
    path: pathsOf(file).find((path) => isRunnable(path, versionArgs, answer)),
    packages,
  }));
}

/** Lists all candidates: a Python in PATH may hide the one for which Debian has the packages. PATH may lack /usr/sbin. */
function pathsOf(file) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/bin"];
  return [...new Set(folders)].map((folder) => join(folder, file)).filter((path) => existsSync(path));
}

function isRunnable(path, versionArgs, answer = /^/) {
  try {
    return answer.test(execFileSync(path, versionArgs, { stdio: ["ignore", "pipe", "ignore"], timeout: 30_000 }));
  } catch {
    return false;
  }
}
