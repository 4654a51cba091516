import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { fail } from "./progress.mjs";
import { inRoot } from "./root.mjs";

/** The server, and the worker program that decodes images in a process of its own. */
const serverEntries = { server: "server.ts", "image-worker": "lib/adapters/sharp/image-worker.ts" };

/** @param {string} folder */
export const serverBundle = (folder) => bundleOptions(serverEntries, folder);

/**
 * Bundles our own TypeScript into modules that Node can run. Packages stay outside: some are native, and Next has to be
 * in node_modules.
 *
 * @param {Record<string, string>} entries source paths by the name of the bundle
 * @param {string} folder
 * @returns {import("esbuild").BuildOptions}
 */
function bundleOptions(entries, folder) {
  return {
    entryPoints: entries,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
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
 * Bundles one script. Ends the process with esbuild's message when the source has an error.
 *
 * @param {string} entry
 * @param {string} outfile
 */
export const bundle = (entry, outfile) =>
  buildOrFail(entry, bundleOptions({ [basename(outfile, ".mjs")]: entry }, dirname(outfile)));

/** @param {string} folder */
export const bundleServer = (folder) => buildOrFail("server.ts", serverBundle(folder));

async function buildOrFail(entry, options) {
  // Imported here because this file is loaded before the packages are installed.
  const { build, formatMessages } = await import("esbuild");
  try {
    await build(options);
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
