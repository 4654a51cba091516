import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** With a flaw it can't be used: a sentence for the operator. */
type SessionSecret = { secret: string; isNew: boolean; flaw?: string };

/** The secret in the data folder, made at the first start, readable by its owner alone. */
export function loadSessionSecret(dataDir: string): SessionSecret {
  const path = join(resolve(dataDir), "session-secret");
  const isNew = !existsSync(path);
  if (isNew) {
    // It appears whole or not at all, also when the machine stops in this moment.
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
