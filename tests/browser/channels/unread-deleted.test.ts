import type { Page } from "playwright-core";
import { serverWithHost } from "#tests/support/server-with-host";
import { waitForChat, loggedInPerson, chatPage } from "#tests/support/chat-page";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

/** The channel's link, when it tells no more than its name. */
const quiet = (page: Page, name: string) => chatPage(page).channel(new RegExp(`^#?\\s*${name}$`));
const titled = (page: Page, title: string) => page.waitForFunction((wanted) => document.title === wanted, title);

it("what is unread is less when something of it is deleted, in every tab, and leads to what is still there", async () => {
  await fixture.createChannel("slate");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Turing");
  const other = await context.newPage();
  await other.goto("/c/general");
  await waitForChat(other);
  const ids: string[] = [];
  for (const text of ["chalk one", "chalk two", "chalk three"])
    ids.push((await fixture.host.send("slate", text)).body.message.id);
  const unsay = (index: number) => fixture.host.delete(`/api/channels/slate/messages/${ids[index]}`);
  const counted = (count: number) =>
    Promise.all(
      [page, other].map((each) =>
        chatPage(each)
          .channel(new RegExp(`slate\\s*${count} unread`))
          .waitFor(),
      ),
    );
  await counted(3);
  await titled(page, "(3) #general · Parley");

  await unsay(0);
  await counted(2);
  await titled(page, "(2) #general · Parley");
  await chatPage(page).channel(/slate/).click();
  await chatPage(page).message("chalk three").waitFor();
  const line = page.getByRole("separator", { name: /^New/ });
  await line.waitFor();
  const [top, first] = await Promise.all([line.boundingBox(), chatPage(page).message("chalk two").boundingBox()]);
  const tombstone = await chatPage(page).messages.getByText("Message deleted").boundingBox();
  expect(top!.y).toBeGreaterThan(tombstone!.y);
  expect(top!.y).toBeLessThan(first!.y);

  // The line goes on to what is still there, and goes away where nothing is.
  await unsay(1);
  await waitUntil(
    async () =>
      (await line.boundingBox())!.y >
      (await chatPage(page).messages.getByText("Message deleted").last().boundingBox())!.y,
  );
  await unsay(2);
  await line.waitFor({ state: "detached" });

  // As long as it shows #general, what is said there is read.
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

it("what is unread is nothing where all of it is deleted: no mark on the tab, no line, and nobody is led to it", async () => {
  await fixture.createChannel("glass");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hypatia");
  const { message } = (await fixture.host.send("glass", "a shard")).body;
  await chatPage(page)
    .channel(/glass\s*1 unread/)
    .waitFor();
  await fixture.host.delete(`/api/channels/glass/messages/${message.id}`);
  await quiet(page, "glass").waitFor();
  await titled(page, "#general · Parley");
  await page.reload();
  await waitForChat(page);
  await quiet(page, "glass").waitFor();
  await chatPage(page).channel(/glass/).click();
  await chatPage(page).messages.getByText("Message deleted").waitFor();
  await expect(page.getByRole("separator", { name: /^New/ }).count()).resolves.toBe(0);
});
