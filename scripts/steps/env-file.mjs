import { readFileSync } from "node:fs";
import util from "node:util";
import { fail } from "./progress.mjs";
import { inRoot } from "./root.mjs";

const name = /(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*/.source;
const quoted = ['"', "'", "`"].map((mark) => `${mark}[^${mark}]*${mark}\\s*(?:#.*)?`).join("|");
const bare = /[^"'`\s].*/.source;

/** `NAME=value` as Node reads it, but for values over several lines: none of Parley's has several. */
const assignment = new RegExp(`^\\s*${name}\\s*=\\s*(?:${quoted}|${bare})?$`);

/**
 * Takes what `.env` beside package.json says for variables that the environment does not have; where there is no such
 * file, nothing. Node alone would pass over a line that it can't read: here it ends the process with a sentence.
 */
export function readEnvFile() {
  for (const [variable, value] of Object.entries(variablesIn(textOfEnvFile()))) process.env[variable] ??= value;
}

function textOfEnvFile() {
  try {
    return readFileSync(inRoot(".env"), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    return fail(`The file .env beside package.json can't be read: ${error.message}.`);
  }
}

function variablesIn(text) {
  // Some editors put a mark before the first letter.
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const wrong = lines.findIndex((line) => !isBlank(line) && !assignment.test(line));
  if (wrong >= 0) fail(`Line ${wrong + 1} of .env is not of the form NAME=value, so Parley does not start.`);
  return util.parseEnv(lines.join("\n"));
}

const isBlank = (line) => /^\s*(#.*)?$/.test(line);
