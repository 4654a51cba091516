import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { serverWithHost } from "#tests/support/server-with-host";
import { member } from "#tests/support/http";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { stopClock } from "#tests/support/page-conditions";
import { sendMessage } from "#tests/support/sent-messages";
import { connect } from "#tests/support/socket";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();
beforeAll(async () => {
  for (const name of ["desk", "bench", "table", "shelf"]) await fixture.createChannelPath(name);
});

const typingIndicator = (page: Page, text: string | RegExp) => page.getByText(text, { exact: true });
const waitForNoIndicator = (page: Page) => page.waitForFunction(() => !document.body.innerText.includes("typing…"));

/** A program that reports typing and sends messages. */
async function typist(name: string, channel: string) {
  const who = await member(fixture.url, name);
  const socket = await connect(who);
  return {
    write: () => socket.emitWithAck("typing", { channel }),
    send: (text: string) => who.send(channel, text),
  };
}

it("a person who types is named to the others until the message is sent", async () => {
  const path = "/c/desk";
  const ada = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
  const grace = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
  // Her clock is stopped, so that no indicator expires on a slow machine.
  await stopClock(grace.page);
  await chatPage(ada.page).composer.pressSequentially("hello");
  await typingIndicator(grace.page, "Ada is typing…").waitFor();
  expect(await ada.page.getByText("typing…").count()).toBe(0);
  await sendMessage(ada.page, "hello");
  await chatPage(grace.page).message("hello").waitFor();
  await waitForNoIndicator(grace.page);
});

it("up to three people who type are named, more are counted as several, and each expires after six seconds", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { path: "/c/bench" });
  await stopClock(page);
  const [one, other, third, fourth] = await Promise.all(
    ["Curie", "Gauss", "Euler", "Noether"].map((name) => typist(name, "bench")),
  );
  await one!.write();
  await typingIndicator(page, "Curie is typing…").waitFor();
  await page.clock.runFor(3_000);
  await other!.write();
  await typingIndicator(page, "Curie and Gauss are typing…").waitFor();
  await third!.write();
  await typingIndicator(page, "Curie, Gauss and Euler are typing…").waitFor();
  await fourth!.write();
  await typingIndicator(page, "Several people are typing…").waitFor();
  await page.clock.runFor(3_000);
  await typingIndicator(page, "Gauss, Euler and Noether are typing…").waitFor();
  await third!.send("done");
  await typingIndicator(page, "Gauss and Noether are typing…").waitFor();
  await page.clock.runFor(3_000);
  await waitForNoIndicator(page);
});

it("typing is reported at most once in three seconds, and not for spaces", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  const frames: string[] = [];
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => void frames.push(String(payload))));
  const sentEvents = (event: string) => frames.filter((frame) => frame.includes(`["${event}"`));
  await logIn(page, "Turing", "/c/table");
  await stopClock(page);
  const { composer } = chatPage(page);
  await composer.pressSequentially("   ");
  await page.clock.runFor(3_000);
  await composer.pressSequentially("one two three");
  await page.clock.runFor(2_900);
  await composer.pressSequentially("four");
  await page.clock.runFor(200);
  await composer.pressSequentially("five");
  // Frames go out in order: when this one has left, those before it were counted.
  await sendMessage(page, "said");
  await waitUntil(async () => sentEvents("message:send").length === 1);
  expect(sentEvents("typing")).toHaveLength(2);
});

it("the typing indicator is not announced, and does not shift the layout", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hypatia", { path: "/c/shelf" });
  await stopClock(page);
  const height = async () => (await chatPage(page).messages.boundingBox())!.height;
  const before = await height();
  const { write } = await typist("Riemann", "shelf");
  await write();
  await typingIndicator(page, "Riemann is typing…").waitFor();
  expect(await height()).toBe(before);
  expect(
    await typingIndicator(page, "Riemann is typing…").evaluate((element) =>
      element.closest("[aria-live], [role=status]"),
    ),
  ).toBeNull();
});
