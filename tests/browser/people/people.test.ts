import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { member, type HttpClient } from "#tests/support/http";
import { watchLayoutShifts } from "#tests/support/layout-shifts";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
let host: HttpClient;
beforeAll(async () => {
  host = await member(fixture.url, "Host");
  for (const name of ["salon", "attic", "cellar", "garden"]) await host.post("/api/channels", { name });
});

const peopleButton = (page: Page, name: RegExp | string = /Show who$/) => page.getByRole("button", { name });
const peopleList = (page: Page) => page.getByRole("dialog", { name: "Who’s here" });
const card = (page: Page, name: string) => page.getByRole("dialog", { name: `About ${name}` });
const messageHeading = (page: Page, name: string) =>
  chatPage(page).messages.getByRole("heading", { level: 2 }).filter({ hasText: name });

/** Sets the page's clock to 90 days later. */
async function moveClockForward(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now() + 90 * 86_400_000);
}

const thisMonth = () =>
  new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date());

it("the people online are listed live, and new members are marked", async () => {
  const path = "/c/salon";
  const ada = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
  const grace = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
  await peopleButton(ada.page, "2 here. Show who").click();
  const names = () => peopleList(ada.page).getByRole("listitem").allInnerTexts();
  await peopleList(ada.page).getByRole("button", { name: "Grace" }).waitFor();
  expect((await names()).map((text) => text.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(/Ada new today$/),
    expect.stringMatching(/Grace new today$/),
  ]);
  await loggedInPerson(fixture.browser, fixture.url, "Emmy", { path });
  await peopleList(ada.page).getByRole("button", { name: "Emmy" }).waitFor();
  await grace.close();
  await peopleList(ada.page).getByRole("button", { name: "Grace" }).waitFor({ state: "detached" });

  // The button also closes the list.
  await peopleButton(ada.page).click();
  await peopleList(ada.page).waitFor({ state: "detached" });
  await peopleButton(ada.page).click();
  await peopleList(ada.page).waitFor();
});

it("a longtime member is listed with the month of joining, and not as new", async () => {
  const path = "/c/cellar";
  await loggedInPerson(fixture.browser, fixture.url, "Hypatia", { path });
  const { page } = await newPerson(fixture.browser, fixture.url);
  await moveClockForward(page);
  await logIn(page, "Noether", path);
  await peopleButton(page, "2 here. Show who").click();
  const hypatia = peopleList(page).getByRole("listitem").filter({ hasText: "Hypatia" });
  await hypatia.getByText(`here since ${thisMonth()}`).waitFor();
  expect(await peopleList(page).getByText("new today").count()).toBe(0);
});

it("a new member's messages have a badge as long as they are new", async () => {
  const path = "/c/attic";
  const [turing, curie] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Turing", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Curie", { path }),
  ]);
  await sendAndWaitForAck(turing.page, "Good morning");
  await messageHeading(curie.page, "Turing").getByText("new today", { exact: true }).waitFor();

  // The members load after the messages, and the badge must not shift the layout.
  const layout = await watchLayoutShifts(curie.page);
  await curie.page.reload();
  await messageHeading(curie.page, "Turing").getByText("new today", { exact: true }).waitFor();
  expect(await layout.shifts()).toEqual([]);

  await moveClockForward(curie.page);
  await curie.page.reload();
  await waitForChat(curie.page);
  await messageHeading(curie.page, "Turing").waitFor();
  await peopleButton(curie.page, "2 here. Show who").waitFor();
  expect(await messageHeading(curie.page, "Turing").getByText("new today", { exact: true }).count()).toBe(0);
});

it("a profile card leads to the person's channel, and inserts a mention into the draft", async () => {
  const path = "/c/garden";
  const gauss = await loggedInPerson(fixture.browser, fixture.url, "Gauss", { path });
  const euler = await loggedInPerson(fixture.browser, fixture.url, "Euler", { path });
  await sendAndWaitForAck(gauss.page, "Anybody there?");
  await chatPage(gauss.page)
    .channel(/general/)
    .click();
  await chatPage(gauss.page).heading.filter({ hasText: "general" }).waitFor();
  await waitForChat(gauss.page);

  const { page } = euler;
  await chatPage(page).composer.fill("So,");
  await messageHeading(page, "Gauss").getByRole("button", { name: "Gauss" }).click();
  await card(page, "Gauss").getByText("new today").waitFor();
  await card(page, "Gauss").getByRole("link", { name: "#general" }).waitFor();
  await card(page, "Gauss").getByRole("button", { name: "Mention" }).click();
  await card(page, "Gauss").waitFor({ state: "detached" });
  expect(await chatPage(page).composer.inputValue()).toBe("So, @Gauss ");
  await page.keyboard.type("where are you?");
  expect(await chatPage(page).composer.inputValue()).toBe("So, @Gauss where are you?");

  await messageHeading(page, "Gauss").getByRole("button", { name: "Gauss" }).click();
  await card(page, "Gauss").getByRole("link", { name: "#general" }).click();
  await chatPage(page).heading.filter({ hasText: "general" }).waitFor();
  expect(await card(page, "Gauss").count()).toBe(0);
});

it("a profile card offers a mention for any name, but not in an archived channel", async () => {
  const path = `/c/${await host.createChannel("shed", "Sold")}`;
  const odd = await member(fixture.url, "the `x` one");
  await odd.send("shed", "Odd");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Kepler", { path });
  const mentionButtons = async (name: string) => {
    await messageHeading(page, name).getByRole("button", { name }).click();
    await card(page, name)
      .getByText(/new today/)
      .waitFor();
    const count = await card(page, name).getByRole("button", { name: "Mention" }).count();
    await page.keyboard.press("Escape");
    await card(page, name).waitFor({ state: "detached" });
    return count;
  };
  expect(await mentionButtons("the `x` one")).toBe(1);
  expect(await mentionButtons("Host")).toBe(1);
  await host.patch("/api/channels/shed", { archived: true });
  await page.getByText(/is archived\. This channel is read-only/).waitFor();
  expect(await mentionButtons("Host")).toBe(0);
});

it("a profile card opened by the keyboard from the list returns the focus to its button", async () => {
  const path = "/c/garden";
  await loggedInPerson(fixture.browser, fixture.url, "Cantor", { path });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Riemann", { path });
  await peopleButton(page, /^[23] here/).focus();
  await page.keyboard.press("Enter");
  await peopleList(page).getByRole("button", { name: "Cantor" }).focus();
  await page.keyboard.press("Enter");
  await card(page, "Cantor").getByRole("link", { name: "#garden" }).waitFor();
  await page.keyboard.press("Escape");
  await card(page, "Cantor").waitFor({ state: "detached" });
  await peopleButton(page).and(page.locator(":focus")).waitFor();
});

it("a name with a hyphen can be mentioned", async () => {
  const path = `/c/${await host.createChannel("radium")}`;
  await member(fixture.url, "Joliot-Curie");
  const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Meitner", { path });
  const mention = chatPage(page).message("@Joliot-Curie");
  await host.send("radium", "Ask @Joliot-Curie");
  await mention.waitFor();
  expect((await page.reload())?.status()).toBe(200);
  await waitForChat(page);
  await mention.waitFor();
  expect(consoleErrors).toEqual([]);
});
