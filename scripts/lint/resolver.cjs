"use strict";

/**
 * Tells the import rules which file a name means: `#lib/…` and relative names. Packages stay unresolved, which makes
 * them external. Required by name from .oxlintrc.json, hence CommonJS.
 */
const { existsSync, statSync } = require("node:fs");
const { isBuiltin } = require("node:module");
const { dirname, join, resolve } = require("node:path");

const root = join(__dirname, "..", "..");
const endings = ["", ".ts", ".tsx", ".mjs", ".js"];

exports.interfaceVersion = 2;

exports.resolve = (name, file) => {
  if (isBuiltin(name)) return { found: true, path: null };
  const target = pathMeant(name, file);
  if (!target) return { found: false };
  // A file that is not there is the type checker's business; here its place is enough to judge.
  return { found: true, path: endings.map((ending) => target + ending).find(isFile) ?? `${target}.ts` };
};

function pathMeant(name, file) {
  if (name.startsWith("#")) return join(root, name.slice(1));
  if (/^\.{1,2}(\/|$)/.test(name)) return resolve(dirname(file), name);
  return undefined;
}

const isFile = (path) => existsSync(path) && statSync(path).isFile();
