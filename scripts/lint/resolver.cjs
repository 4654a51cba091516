"use strict";

/**
 * Resolves `#lib/…` and relative imports for the import rules. Packages stay unresolved, which makes them external.
 * Required by name from .oxlintrc.json, hence CommonJS.
 */
const { existsSync, statSync } = require("node:fs");
const { isBuiltin } = require("node:module");
const { dirname, join, resolve } = require("node:path");

const root = join(__dirname, "..", "..");
const extensions = ["", ".ts", ".tsx", ".mjs", ".js"];

exports.interfaceVersion = 2;

exports.resolve = (name, file) => {
  if (isBuiltin(name)) return { found: true, path: null };
  const target = pathOf(name, file);
  if (!target) return { found: false };
  // A missing file is reported by the type checker; its path is enough for the import rules.
  return { found: true, path: extensions.map((extension) => target + extension).find(isFile) ?? `${target}.ts` };
};

function pathOf(name, file) {
  if (name.startsWith("#")) return join(root, name.slice(1));
  if (/^\.{1,2}(\/|$)/.test(name)) return resolve(dirname(file), name);
  return undefined;
}

const isFile = (path) => existsSync(path) && statSync(path).isFile();
