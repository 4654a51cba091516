import type { Browser } from "playwright-core";
import { launchBrowser } from "#tests/support/browser";
import { startServer, type ServerProcess } from "#tests/support/server";

/** A server and a browser for the tests of a file, started before the first and stopped after the last. */
export function serverAndBrowser() {
  let up: { server: ServerProcess; browser: Browser } | undefined;
  beforeAll(async () => {
    const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    up = { server, browser };
  });
  const started = () => {
    if (!up) throw new Error("The server and the browser are there only when the tests run.");
    return up;
  };
  return {
    get url() {
      return started().server.url;
    },
    get browser() {
      return started().browser;
    },
  };
}
