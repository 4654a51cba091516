import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secret in the data folder, made at the first start, readable by its owner alone. */
export function keptSessionSecret(dataDir: string): string {
  const path = join(dataDir, "session-secret");
  if (!existsSync(path)) {
    // It appears whole or not at all, also when the machine stops in this moment.
    writeFileSync(`${path}.new`, randomBytes(48).toString("base64url") + "\n", { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
  chmodSync(path, 0o600);
  return readFileSync(path, "utf8").trim();
}
