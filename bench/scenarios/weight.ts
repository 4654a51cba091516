import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Scenario } from "./scenario";

const built = ".next";

/** Scripts that the HTML names, to be run or fetched ahead; not those for browsers that know no modules. */
const scriptTags = /<(?:script|link)\b[^>]*\/_next\/(static\/chunks\/[^"]+\.js)"[^>]*>/g;

/** What a first visit loads of JavaScript, in the chat and at the door, beside what every page of Next's loads. */
export const weight: Scenario = {
  name: "weight",
  title: "first load of JavaScript, gzipped",
  on: ["parley"],
  async run(server) {
    const [member] = await server.admit(1);
    if (!member) throw new Error("Nobody was admitted.");
    const address = `http://127.0.0.1:${member.port}/c/general`;
    return {
      figures: {
        "KB in the chat": kilobytes(await scriptsOf(address, member.cookie)),
        "KB at the door": kilobytes(await scriptsOf(address, "")),
        "KB of Next alone": kilobytes(scriptsOfNext()),
      },
      faults: { missing: 0, duplicate: 0, misdelivered: 0, refused: 0, unanswered: 0 },
    };
  },
};

async function scriptsOf(address: string, cookie: string): Promise<string[]> {
  const html = await (await fetch(address, { headers: { cookie } })).text();
  const tags = [...html.matchAll(scriptTags)].filter(([tag]) => !/nomodule/i.test(tag));
  return [...new Set(tags.map(([, file = ""]) => file))];
}

/** What an empty page would load. */
function scriptsOfNext(): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(built, "build-manifest.json"), "utf8"));
  const isManifest = typeof manifest === "object" && manifest !== null && "rootMainFiles" in manifest;
  return isManifest && Array.isArray(manifest.rootMainFiles) ? manifest.rootMainFiles.map(String) : [];
}

/** As numbers of 1,000 bytes, as browsers tell them. */
const kilobytes = (files: string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length, 0) / 1_000;
