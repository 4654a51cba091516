import { newPerson } from "#tests/support/browser";
import { logIn } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { waitForOfflineShell, waitForSnapshot } from "#tests/support/offline-data";
import type { serverWithHost } from "#tests/support/server-with-host";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";

type Fixture = ReturnType<typeof serverWithHost>;

/** A new person behind a captive portal. By default the browser stores the page for offline use. */
export async function personBehindPortal(
  fixture: Fixture,
  channel: string,
  serviceWorkers: "allow" | "block" = "allow",
) {
  const path = await fixture.createChannelPath(channel);
  const proxy = await startUnreliableProxy(fixture.url);
  const person = await newPerson(fixture.browser, proxy.url, { serviceWorkers });
  return { ...person, path, portal: proxy.portal };
}

/** Logs such a person in, and waits until the browser has stored the page with the message "hello". */
export async function memberBehindPortal(fixture: Fixture, name: string, channel: string) {
  const person = await personBehindPortal(fixture, channel);
  await logIn(person.page, name, person.path);
  await sendAndWaitForAck(person.page, "hello");
  await waitForOfflineShell(person);
  await waitForSnapshot(person, "hello");
  return person;
}
