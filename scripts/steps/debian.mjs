import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { run } from "./run.mjs";

export const isRoot = () => process.getuid?.() === 0;

/** @returns {boolean} whether this process may install packages */
export const isDebianRoot = () =>
  isRoot() && existsSync("/etc/os-release") && /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));

/**
 * Installs packages without starting the services that some of them bring.
 *
 * @param {string[]} names
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function installDebianPackages(names) {
  const options = { quiet: true, environment: { DEBIAN_FRONTEND: "noninteractive" } };
  const lists = await run("apt-get", ["update"], options);
  if (!lists.ok) return lists;
  return withoutServices(() => run("apt-get", ["install", "-y", "--no-install-recommends", ...names], options));
}

/** Debian runs this script before it starts a service; exit code 101 forbids the start. An existing script is left alone. */
const policy = "/usr/sbin/policy-rc.d";

async function withoutServices(install) {
  if (existsSync(policy)) return install();
  writeFileSync(policy, "#!/bin/sh\nexit 101\n");
  chmodSync(policy, 0o755);
  try {
    return await install();
  } finally {
    rmSync(policy, { force: true });
  }
}
