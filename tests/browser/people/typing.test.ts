import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { serverWithHost } from "#tests/support/server-with-host";
import { member } from "#tests/support/http";
import { logIn, loggedInPerson, sendMessage, chatPage, stopClock } from "#tests/support/chat-page";
import { connect } from "#tests/support/socket";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();
beforeAll(async () => {
  for (const name of ["desk", "bench", "table", "shelf"]) await fixture.createChannel(name);
});

const line = (page: Page, text: string | RegExp) => page.getByText(text, { exact: true });
const nobody = (page: Page) => page.waitForFunction(() => !document.body.innerText.includes("writing…"));

/** A program that tells that it writes, and says something. */
async function writer(name: string, channel: string) {
  const who = await member(fixture.url, name);
  const socket = await connect(who);
  return {
    write: () => socket.emitWithAck("typing", { channel }),
    say: (text: string) => who.send(channel, text),
  };
}

it("whoever writes is named to the others, until they have said it", async () => {
  const path = "/c/desk";
  const ada = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
  const grace = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
  // Her time stands still, so that nothing is forgotten because a machine is slow.
  await stopClock(grace.page);
  await chatPage(ada.page).composer.pressSequentially("hello");
  await line(grace.page, "Ada is typing…").waitFor();
  expect(await ada.page.getByText("writing…").count()).toBe(0);
  await sendMessage(ada.page, "hello");
  await chatPage(grace.page).message("hello").waitFor();
  await nobody(grace.page);
});

it("two and three are named, more are several; whoever stops is forgotten after six seconds", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { path: "/c/bench" });
  await stopClock(page);
  const [one, other, third, fourth] = await Promise.all(
    ["Curie", "Gauss", "Euler", "Noether"].map((name) => writer(name, "bench")),
  );
  await one!.write();
  await line(page, "Curie is typing…").waitFor();
  await page.clock.runFor(3_000);
  await other!.write();
  await line(page, "Curie and Gauss are typing…").waitFor();
  await third!.write();
  await line(page, "Curie, Gauss and Euler are typing…").waitFor();
  await fourth!.write();
  await line(page, "Several people are typing…").waitFor();
  await page.clock.runFor(3_000);
  await line(page, "Gauss, Euler and Noether are typing…").waitFor();
  await third!.say("done");
  await line(page, "Gauss and Noether are typing…").waitFor();
  await page.clock.runFor(3_000);
  await nobody(page);
});

it("is told once in three seconds, and only of words", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  const frames: string[] = [];
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => void frames.push(String(payload))));
  const told = (event: string) => frames.filter((frame) => frame.includes(`["${event}"`));
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
  await waitUntil(async () => told("message:send").length === 1);
  expect(told("typing")).toHaveLength(2);
});

it("is not read out, and moves nothing", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hypatia", { path: "/c/shelf" });
  await stopClock(page);
  const height = async () => (await chatPage(page).messages.boundingBox())!.height;
  const before = await height();
  const { write } = await writer("Riemann", "shelf");
  await write();
  await line(page, "Riemann is typing…").waitFor();
  expect(await height()).toBe(before);
  expect(
    await line(page, "Riemann is typing…").evaluate((element) => element.closest("[aria-live], [role=status]")),
  ).toBeNull();
});
