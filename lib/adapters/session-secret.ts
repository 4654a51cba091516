import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secret in the data folder, made at the first start, readable by its owner alone. */
export function keptSessionSecret(dataDir: string): string {
  const path = join(dataDir, "session-secret");
  try {
    writeFileSync(path, randomBytes(48).toString("base64url") + "\n", { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    chmodSync(path, 0o600);
  }
  return readFileSync(path, "utf8").trim();
}
