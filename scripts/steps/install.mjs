import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { npm } from "./npm.mjs";
import { fail, progress } from "./progress.mjs";
import { existsInRoot, inRoot } from "./root.mjs";
import { stampAt } from "./stamp.mjs";

const stamp = stampAt("node_modules", ".parley-stamp");

/** Installs the packages unless those in node_modules are the ones that package-lock.json asks for. */
export async function install() {
  if (isInstalled()) return;
  await withLock(async () => {
    if (isInstalled()) return;
    const duration = existsInRoot("node_modules") ? "" : " (first start only, about a minute)";
    const done = progress(`Installing packages…${duration}`);
    await installPackages();
    stamp.write(wanted());
    done();
  });
}

const platform = `${process.platform}-${process.arch} `;

/** The platform is part of it: a folder copied to another kind of machine holds the wrong native modules. */
const wanted = () => platform + fingerprint(["package.json", "package-lock.json"]);

function isInstalled() {
  const stamped = stamp.read();
  if (stamped === wanted()) return true;
  if (stamped && !stamped.startsWith(platform)) return false;
  if (!agreesWithLock()) return false;
  stamp.write(wanted());
  return true;
}

/** Whoever ran npm by hand need not wait for another installation: npm's own record tells what is there. */
function agreesWithLock() {
  if (!existsInRoot("node_modules", ".package-lock.json")) return false;
  const present = readJson("node_modules", ".package-lock.json").packages;
  const { "": project, ...locked } = readJson("package-lock.json").packages;
  const asked = readJson("package.json");
  return (
    isDeepStrictEqual(project.dependencies, asked.dependencies) &&
    isDeepStrictEqual(project.devDependencies, asked.devDependencies) &&
    Object.entries(locked).every(
      ([path, { version, optional }]) => present[path]?.version === version || (optional && !present[path]),
    )
  );
}

const readJson = (...path) => JSON.parse(readFileSync(inRoot(...path), "utf8"));

/**
 * Development packages too, whatever NODE_ENV says: the build needs some of them. A registry may lack optional packages
 * of other platforms, which `npm ci` insists on and `npm install` does not.
 */
async function installPackages() {
  const strict = await npm("ci", "--include=dev");
  if (strict.ok) return;
  const lenient = await npm("install", "--no-save", "--include=dev");
  if (lenient.ok) return;
  fail("The packages could not be installed. npm said:", lenient.output || strict.output);
}
