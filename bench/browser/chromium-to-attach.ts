import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { chromium, type BrowserContext } from "playwright-core";
import type { Login } from "../generator/connection";
import { allCores, pinnedTo } from "../servers/pin.mjs";
import { chromiumFlags, chromiumPath } from "./chromium";

/** Starts a Chromium to which other programs attach by a port. Nothing instruments its pages. */
export async function startChromium() {
  const profile = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const flags = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...chromiumFlags];
  const [command = "", ...parameters] = pinnedTo(allCores, [chromiumPath(), ...flags, "about:blank"]);
  const child = spawn(command, parameters, { stdio: ["ignore", "ignore", "pipe"] });
  const kill = () => child.kill();
  process.once("exit", kill);
  const ended = once(child, "close");
  const endpoint = await endpointOf(child);
  async function inEachContext(act: (context: BrowserContext) => Promise<void>): Promise<void> {
    const browser = await chromium.connectOverCDP(endpoint);
    for (const context of browser.contexts()) await act(context);
    await browser.close();
  }
  return {
    port: new URL(endpoint).port,
    /** Logs its pages in as a member. */
    async logIn({ port, cookie }: Login): Promise<void> {
      const [name = "", value = ""] = cookie.split(/=(.*)/);
      await inEachContext((context) => context.addCookies([{ name, value, url: `http://127.0.0.1:${port}` }]));
    },
    /** Logs its pages out and clears the data of an origin, so that the next visit is a first one. */
    logOut: (origin: string) =>
      inEachContext(async (context) => {
        await context.clearCookies();
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
        await page.close();
      }),
    async stop(): Promise<void> {
      process.off("exit", kill);
      kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chromium's first output is the address to attach to. */
function endpointOf({ stderr }: ChildProcessByStdio<null, null, Readable>): Promise<string> {
  return new Promise((done, fail) => {
    let written = "";
    stderr.on("data", (piece: Buffer) => {
      written = (written + piece.toString()).slice(-10_000);
      const [endpoint] = /ws:\/\/\S+/.exec(written) ?? [];
      if (endpoint) done(endpoint);
    });
    stderr.once("close", () => fail(new Error(`Chromium ended too early:\n${written}`)));
  });
}
