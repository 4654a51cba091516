import { chooseInMenu } from "#tests/support/message-menu";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { serverWithHost } from "#tests/support/server-with-host";

const fixture = serverWithHost();

it("the unread divider appears above the first unread message, even the first of the channel", async () => {
  const path = await fixture.createChannelPath("origin", "alpha", "beta");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Riemann", { path });
  await chooseInMenu(page, "alpha", "Mark unread");
  await chatPage(page)
    .channel(/origin.*2 unread/)
    .waitFor();
  await chatPage(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await chatPage(page)
    .channel(/origin/)
    .click();
  const divider = chatPage(page).messages.getByRole("separator", { name: "New messages" });
  await divider.waitFor();
  const [dividerBox, firstBox] = [await divider.boundingBox(), await chatPage(page).message("alpha").boundingBox()];
  expect(dividerBox?.y).toBeLessThan(firstBox?.y ?? 0);
  // The day divider and the unread divider are merged into one.
  expect(await chatPage(page).messages.getByRole("separator").count()).toBe(1);
  expect(await divider.getAttribute("aria-label")).toBe("Today, New messages");
});
