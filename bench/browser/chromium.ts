import { spawnSync } from "node:child_process";
import { chromium, type Browser } from "playwright-core";
import { canPin } from "../servers/pin.mjs";

/** As root it has no sandbox; in a closed network its own errands are refused, many at a time. */
export const chromiumFlags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/** Chromium as somebody reads with it: on all cores, since its parts work side by side. */
export async function launchChromium(): Promise<Browser> {
  if (canPin) spawnSync("taskset", ["-apc", "0,1", String(process.pid)]);
  return chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
}

export function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH;
  if (!path) throw new Error("This needs Chromium: say by CHROMIUM_PATH where it is.");
  return path;
}
