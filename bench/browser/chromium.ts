import { spawnSync } from "node:child_process";
import { chromium, type Browser } from "playwright-core";
import { canPin } from "../servers/pin.mjs";

/** Root has no sandbox, and a closed network would refuse Chromium's many background requests. */
export const chromiumFlags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/** Launches Chromium on all cores, as people use it: its processes work in parallel. */
export async function launchChromium(): Promise<Browser> {
  if (canPin) spawnSync("taskset", ["-apc", "0,1", String(process.pid)]);
  return chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
}

export function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH;
  if (!path) throw new Error("This needs Chromium: set CHROMIUM_PATH to its program.");
  return path;
}
