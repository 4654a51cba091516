import type { Page } from "playwright-core";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

/** The channel's link when it has no badge. */
const withoutBadge = (page: Page, name: string) => chatPage(page).channel(new RegExp(`^#?\\s*${name}$`));
const waitForTitle = (page: Page, title: string) => page.waitForFunction((wanted) => document.title === wanted, title);

it("a deleted message no longer counts as unread in any tab, and the unread divider moves past it", async () => {
  await fixture.createChannelPath("slate");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Turing");
  const other = await context.newPage();
  await other.goto("/c/general");
  await waitForChat(other);
  const ids: string[] = [];
  for (const text of ["chalk one", "chalk two", "chalk three"])
    ids.push((await fixture.host.send("slate", text)).body.message.id);
  const deleteMessage = (index: number) => fixture.host.delete(`/api/channels/slate/messages/${ids[index]}`);
  const waitForCount = (count: number) =>
    Promise.all(
      [page, other].map((each) =>
        chatPage(each)
          .channel(new RegExp(`slate\\s*${count} unread`))
          .waitFor(),
      ),
    );
  await waitForCount(3);
  await waitForTitle(page, "(3) #general · Parley");

  await deleteMessage(0);
  await waitForCount(2);
  await waitForTitle(page, "(2) #general · Parley");
  await chatPage(page).channel(/slate/).click();
  await chatPage(page).message("chalk three").waitFor();
  const divider = page.getByRole("separator", { name: /^New/ });
  await divider.waitFor();
  const [dividerBox, firstBox] = await Promise.all([
    divider.boundingBox(),
    chatPage(page).message("chalk two").boundingBox(),
  ]);
  const deletedBox = await chatPage(page).messages.getByText("Message deleted").boundingBox();
  expect(dividerBox!.y).toBeGreaterThan(deletedBox!.y);
  expect(dividerBox!.y).toBeLessThan(firstBox!.y);

  // The divider moves on to the next message, and disappears after the last.
  await deleteMessage(1);
  await waitUntil(
    async () =>
      (await divider.boundingBox())!.y >
      (await chatPage(page).messages.getByText("Message deleted").last().boundingBox())!.y,
  );
  await deleteMessage(2);
  await divider.waitFor({ state: "detached" });

  // While the other tab shows #general, its messages count as read.
  await other.close();
  const gone = (await fixture.host.send("general", "soon gone")).body.message;
  await fixture.host.send("general", "stays");
  await chatPage(page)
    .channel(/general\s*2 unread/)
    .waitFor();
  await fixture.host.delete(`/api/channels/general/messages/${gone.id}`);
  await chatPage(page)
    .channel(/general\s*1 unread/)
    .waitFor();
});

it("a channel whose unread messages were all deleted has no badge, no count in the title and no divider", async () => {
  await fixture.createChannelPath("glass");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hypatia");
  const { message } = (await fixture.host.send("glass", "a shard")).body;
  await chatPage(page)
    .channel(/glass\s*1 unread/)
    .waitFor();
  await fixture.host.delete(`/api/channels/glass/messages/${message.id}`);
  await withoutBadge(page, "glass").waitFor();
  await waitForTitle(page, "#general · Parley");
  await page.reload();
  await waitForChat(page);
  await withoutBadge(page, "glass").waitFor();
  await chatPage(page).channel(/glass/).click();
  await chatPage(page).messages.getByText("Message deleted").waitFor();
  await expect(page.getByRole("separator", { name: /^New/ }).count()).resolves.toBe(0);
});
