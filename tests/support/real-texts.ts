import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { limits } from "#lib/contract/limits";

/** Files of the kinds that people paste: source code, settings, documents and changelogs. */
const kinds =
  /\.(?:md|markdown|txt|js|mjs|cjs|ts|json|yml|css|html|patch|map)$|^(?:LICENSE|CHANGELOG|Makefile|\.[a-z]+rc)$/i;
const filesPerPackage = 12;
const piecesPerFile = 2;

/** Excerpts of the installed packages, each up to the length of a message. They are the same in each run. */
export function realTexts(): string[] {
  return packagesIn("node_modules").flatMap((folder) =>
    filesIn(folder)
      .slice(0, filesPerPackage)
      .flatMap((file) => piecesOf(readFileSync(file, "utf8"))),
  );
}

function packagesIn(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .toSorted();
  return names.flatMap((name) => (name.startsWith("@") ? packagesIn(join(folder, name)) : [join(folder, name)]));
}

/** Documents are at the top of a package, and some source code below. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries
    .filter((entry) => entry.isFile() && kinds.test(entry.name))
    .map(({ name }) => join(folder, name));
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== "node_modules");
  return [
    ...files,
    ...folders.slice(0, 2).flatMap(({ name }) => filesIn(join(folder, name)).slice(0, filesPerPackage)),
  ];
}

/** Excerpts from the beginning and the middle of a text, in whole lines where these are not too long. */
function piecesOf(text: string): string[] {
  const normal = text.replace(/\r\n?/g, "\n").replaceAll("\0", "").toWellFormed();
  const middle = normal.indexOf("\n", normal.length / 2) + 1;
  const starts = normal.length > 2 * limits.textLength ? [0, middle] : [0];
  return starts.slice(0, piecesPerFile).map((start) => {
    const piece = normal.slice(start, start + limits.textLength);
    const end = piece.lastIndexOf("\n");
    return start + piece.length < normal.length && end > 0 ? piece.slice(0, end) : piece;
  });
}
