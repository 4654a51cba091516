import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Programs by others that some tests need, because the faults that they look for come of them. `sbin` is not among the
 * folders of everybody's PATH.
 */
const programs = {
  nginx: { file: "nginx", ask: ["-v"], packages: ["nginx"] },
  caddy: { file: "caddy", ask: ["version"], packages: ["caddy"] },
  "curl with HTTP/2": { file: "curl", ask: ["--version"], answer: /\bHTTP2\b/, packages: ["curl"] },
  "Python with requests and aiohttp": {
    file: "python3",
    ask: ["-c", "import requests, aiohttp"],
    packages: ["python3", "python3-requests", "python3-aiohttp"],
  },
};

/** @typedef {{ name: string, path: string | undefined, packages: string[] }} ForeignProgram */

/** @returns {ForeignProgram[]} each with the path of one that runs here, if there is any */
export function findForeignPrograms() {
  return Object.entries(programs).map(([name, { file, ask, answer, packages }]) => ({
    name,
    path: placesOf(file).find((path) => works(path, ask, answer)),
    packages,
  }));
}

/** Several of a name may be there: a Python of one's own before the one for which Debian has the packages. */
function placesOf(file) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/bin"];
  return [...new Set(folders)].map((folder) => join(folder, file)).filter((path) => existsSync(path));
}

function works(path, ask, answer = /^/) {
  try {
    return answer.test(execFileSync(path, ask, { stdio: ["ignore", "pipe", "ignore"], timeout: 30_000 }));
  } catch {
    return false;
  }
}
