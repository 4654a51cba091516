import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Finds the scripts and preloads in the HTML. */
const scriptTags = /<(?:script|link)\b[^>]*\/_next\/(static\/chunks\/[^"]+\.js)"[^>]*>/g;

/** The scripts that a page loads before hydration, by their paths below `.next`. @param cookie may be empty */
export async function scriptsOf(address: string, cookie: string): Promise<string[]> {
  const html = await (await fetch(address, { headers: { cookie } })).text();
  const tags = [...html.matchAll(scriptTags)].filter(([tag]) => !/nomodule/i.test(tag));
  return [...new Set(tags.map(([, file = ""]) => file))];
}

/** The gzipped size in kilobytes of 1,000 bytes, as browsers show it. */
export const kilobytes = (files: string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(".next", file)), { level: 9 }).length, 0) / 1_000;
