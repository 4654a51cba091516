import { readFileSync } from "node:fs";
import util from "node:util";
import { fail } from "./progress.mjs";
import { inRoot } from "./root.mjs";

const name = /(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*/.source;
const quoted = ['"', "'", "`"].map((quote) => `${quote}[^${quote}]*${quote}\\s*(?:#.*)?`).join("|");
const bare = /[^"'`\s].*/.source;

/** `NAME=value` as Node reads it, except for values of several lines, which no setting of Parley's needs. */
const assignment = new RegExp(`^\\s*${name}\\s*=\\s*(?:${quoted}|${bare})?$`);

/**
 * Sets the variables of the optional `.env` beside package.json that the environment does not have. Ends the process
 * with an error message at a line that can't be read: Node alone would skip it.
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
  // Some editors write a byte order mark.
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const wrong = lines.findIndex((line) => !isBlank(line) && !assignment.test(line));
  if (wrong >= 0) fail(`Line ${wrong + 1} of .env is not of the form NAME=value, so Parley does not start.`);
  return util.parseEnv(lines.join("\n"));
}

const isBlank = (line) => /^\s*(#.*)?$/.test(line);
