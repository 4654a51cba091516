import { pathToFileURL } from "node:url";
import { fail } from "./progress.mjs";
import { inRoot } from "./root.mjs";

/**
 * Bundles our own TypeScript into one module that Node runs as it is. Packages stay outside: some are native, and
 * Next wants to be found in node_modules.
 *
 * @param {string} entry
 * @param {string} outfile
 * @returns {import("esbuild").BuildOptions}
 */
export function bundleOptions(entry, outfile) {
  return {
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    sourcemap: true,
    sourcesContent: false,
    logLevel: "silent",
  };
}

/**
 * Ends the process with what esbuild says where the source has a fault.
 *
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundle(entry, outfile) {
  // Imported late: this file is loaded before the packages are installed.
  const { build, formatMessages } = await import("esbuild");
  try {
    await build(bundleOptions(entry, outfile));
  } catch (error) {
    if (!error.errors) throw error;
    fail(`${entry} could not be built.`, (await formatMessages(error.errors, { kind: "error" })).join("\n"));
  }
}

/**
 * Bundles a script in TypeScript and loads it.
 *
 * @param {string} entry
 * @param {string} outfile
 * @returns {Promise<Record<string, Function>>} what it exports
 */
export async function importBundled(entry, outfile) {
  await bundle(entry, outfile);
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(inRoot(outfile)).href);
}
