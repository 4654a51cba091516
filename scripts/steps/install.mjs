import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { npm } from "./npm.mjs";
import { fail, progress } from "./progress.mjs";
import { existsInRoot, inRoot } from "./root.mjs";
import { stampAt } from "./stamp.mjs";

const stamp = stampAt("node_modules", ".parley-stamp");

/** Installs the packages, unless node_modules already matches package-lock.json. */
export async function install() {
  if (isInstalled()) return;
  await withLock(async () => {
    if (isInstalled()) return;
    const duration = existsInRoot("node_modules") ? "" : " (first start only, about a minute)";
    const done = progress(`Installing packages…${duration}`);
    await installPackages();
    stamp.write(expectedStamp());
    done();
  });
}

const platform = `${process.platform}-${process.arch} `;

/** The platform is part of the stamp because a folder copied from another kind of machine holds the wrong native modules. */
const expectedStamp = () => platform + fingerprint(["package.json", "package-lock.json"]);

function isInstalled() {
  const stamped = stamp.read();
  if (stamped === expectedStamp()) return true;
  if (stamped && !stamped.startsWith(platform)) return false;
  if (!agreesWithLock()) return false;
  stamp.write(expectedStamp());
  return true;
}

/** Compares npm's own record of node_modules, so that an installation by hand is not repeated. */
function agreesWithLock() {
  if (!existsInRoot("node_modules", ".package-lock.json")) return false;
  const installed = readJson("node_modules", ".package-lock.json").packages;
  const { "": project, ...locked } = readJson("package-lock.json").packages;
  const manifest = readJson("package.json");
  return (
    isDeepStrictEqual(project.dependencies, manifest.dependencies) &&
    isDeepStrictEqual(project.devDependencies, manifest.devDependencies) &&
    Object.entries(locked).every(
      ([path, { version, optional }]) => installed[path]?.version === version || (optional && !installed[path]),
    )
  );
}

const readJson = (...path) => JSON.parse(readFileSync(inRoot(...path), "utf8"));

/**
 * Includes development packages even with NODE_ENV=production, because the build needs some of them. Falls back to
 * `npm install`: a registry may lack optional packages of other platforms, without which `npm ci` fails.
 */
async function installPackages() {
  const strict = await npm("ci", "--include=dev");
  if (strict.ok) return;
  const lenient = await npm("install", "--no-save", "--include=dev");
  if (lenient.ok) return;
  fail("The packages could not be installed. npm said:", lenient.output || strict.output);
}
