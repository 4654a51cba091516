import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A flaw is a sentence for the operator: the secret can't be used then. */
type SessionSecret = { secret: string; isNew: boolean; flaw?: string };

/** Loads the secret in the data folder, readable by its owner alone, or creates it at the first start. */
export function loadSessionSecret(dataDir: string): SessionSecret {
  const path = join(resolve(dataDir), "session-secret");
  const isNew = !existsSync(path);
  if (isNew) {
    // The file appears complete or not at all, even if the machine stops now.
    writeFileSync(`${path}.new`, randomBytes(48).toString("base64url") + "\n", { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
  try {
    if (statSync(path).mode & 0o077) chmodSync(path, 0o600);
    return { secret: readFileSync(path, "utf8").trim(), isNew };
  } catch {
    const flaw = `The file ${path} has to be a file that Parley alone can read: give it to the user that runs Parley.`;
    return { secret: "", isNew, flaw };
  }
}
