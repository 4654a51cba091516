import { portalPage } from "#tests/support/captive-portal";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { memberBehindPortal } from "#tests/support/person-behind-portal";
import { serverWithHost } from "#tests/support/server-with-host";

const fixture = serverWithHost();

it.each([
  ["502", { ...portalPage, status: 502 }],
  ["503", { ...portalPage, status: 503 }],
  ["an empty 504", { status: 504 }],
  ["a portal's 500", { ...portalPage, status: 500 }],
  ["a portal's page", portalPage],
  ["a portal's 403", { ...portalPage, status: 403 }],
  ["a redirect within the site", { status: 302, headers: { location: "/icon.svg" } }],
  ["a cross-origin redirect", { status: 302, headers: { location: "http://localhost:9/sign-in" } }],
])("the browser shows its stored page when a captive portal answers a reload with %s", async (name, response) => {
  const { page, portal, path } = await memberBehindPortal(
    fixture,
    `Turing ${name.slice(0, 14)}`,
    `reload ${name}`.replaceAll(/\W+/g, "-"),
  );
  portal.answer(() => true, response);
  await page.reload();
  await chatPage(page).message("hello").waitFor();
  await chatPage(page).composer.fill("written meanwhile");
  await page.keyboard.press("Enter");
  portal.stop();
  await waitForChat(page);
  await sendAndWaitForAck(page, "back");
  await page.goto(path);
  await chatPage(page).message("written meanwhile").waitFor();
});

it("the stored page links to the portal's response, where one may have to sign in", async () => {
  const { page, portal } = await memberBehindPortal(fixture, "Curie", "sign-in");
  portal.answer(() => true);
  await page.reload();
  await page.getByRole("link", { name: "See the response" }).click();
  await page.getByRole("heading", { name: "Please sign in" }).waitFor();
  portal.stop();
  await page.reload();
  await waitForChat(page);
  expect(new URL(page.url()).search).toBe("");
});

it("the stored page offers no such link when no portal answered", async () => {
  const { page, portal, context, path } = await memberBehindPortal(fixture, "Hopper", "silence");
  portal.answer(() => true, { status: 502 });
  await page.reload();
  await page.getByText(/Reconnecting/).waitFor();
  portal.stop();
  await waitForChat(page);
  // Parley's own redirect to a channel must not be taken for a portal's.
  await page.goto("/");
  await waitForChat(page);
  expect(new URL(page.url()).pathname).toBe(path);
  await page.goto("/c/no-such-channel-at-all");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await context.setOffline(true);
  await page.getByText(/^You are offline\./).waitFor();
  expect(await page.getByRole("link", { name: "See the response" }).count()).toBe(0);
});
