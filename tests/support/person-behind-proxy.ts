import type { Browser } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { logIn } from "#tests/support/login";

/** A logged-in person whose connection to the server can be cut, also across reloads. */
export async function personBehindProxy(
  { browser, url }: { browser: Browser; url: string },
  name: string,
  path: string,
) {
  const proxy = await startUnreliableProxy(url);
  const person = await newPerson(browser, proxy.url);
  await logIn(person.page, name, path);
  return { ...person, proxy };
}
