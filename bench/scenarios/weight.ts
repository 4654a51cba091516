import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kilobytes, scriptsOf } from "#tests/support/first-load";
import type { Scenario } from "./scenario";

/** Measures the JavaScript of a first visit, in the chat and on the login screen, compared with an empty page of Next. */
export const weight: Scenario = {
  name: "weight",
  title: "first load of JavaScript, gzipped",
  on: ["parley"],
  async run(server) {
    const [member] = await server.logIn(1);
    if (!member) throw new Error("Nobody was admitted.");
    const address = `http://127.0.0.1:${member.port}/c/general`;
    return {
      figures: {
        "KB in the chat": kilobytes(await scriptsOf(address, member.cookie)),
        "KB on the login page": kilobytes(await scriptsOf(address, "")),
        "KB of Next alone": kilobytes(scriptsOfNext()),
      },
      faults: { missing: 0, duplicate: 0, misdelivered: 0, refused: 0, unanswered: 0 },
    };
  },
};

/** The JavaScript of an empty page. */
function scriptsOfNext(): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(".next", "build-manifest.json"), "utf8"));
  const isManifest = typeof manifest === "object" && manifest !== null && "rootMainFiles" in manifest;
  return isManifest && Array.isArray(manifest.rootMainFiles) ? manifest.rootMainFiles.map(String) : [];
}
