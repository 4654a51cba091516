import type { Browser } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { logIn } from "#tests/support/chat-page";

/** Somebody inside whose way to the server can be shut, also across reloads. */
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
