import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Scripts that the HTML names, to be run or fetched ahead; not those for browsers that know no modules. */
const scriptTags = /<(?:script|link)\b[^>]*\/_next\/(static\/chunks\/[^"]+\.js)"[^>]*>/g;

/** The scripts that a page is made of before it comes to life, by their paths below `.next`. @param cookie may be empty */
export async function scriptsOf(address: string, cookie: string): Promise<string[]> {
  const html = await (await fetch(address, { headers: { cookie } })).text();
  const tags = [...html.matchAll(scriptTags)].filter(([tag]) => !/nomodule/i.test(tag));
  return [...new Set(tags.map(([, file = ""]) => file))];
}

/** Gzipped, as numbers of 1,000 bytes, as browsers tell them. */
export const kilobytes = (files: string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(".next", file)), { level: 9 }).length, 0) / 1_000;
