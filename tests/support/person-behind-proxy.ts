import type { Browser } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { startGate } from "#tests/support/unreliable-proxy";
import { enter } from "#tests/support/page";

/** Somebody inside whose way to the server can be shut, also across reloads. */
export async function personBehindProxy(
  { browser, url }: { browser: Browser; url: string },
  name: string,
  path: string,
) {
  const gate = await startGate(url);
  const person = await newPerson(browser, gate.url);
  await enter(person.page, name, path);
  return { ...person, gate };
}
