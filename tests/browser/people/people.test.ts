import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { member, type Visitor } from "#tests/support/http";
import { watchLayoutShifts } from "#tests/support/layout-shifts";
import { waitForChat, logIn, loggedInPerson, sendAndWaitForAck, chatPage } from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
let host: Visitor;
beforeAll(async () => {
  host = await member(fixture.url, "Host");
  for (const name of ["salon", "attic", "cellar", "garden"]) await host.post("/api/channels", { name });
});

const peopleButton = (page: Page, name: RegExp | string = /Show who$/) => page.getByRole("button", { name });
const people = (page: Page) => page.getByRole("dialog", { name: "Who’s here" });
const card = (page: Page, name: string) => page.getByRole("dialog", { name: `About ${name}` });
const head = (page: Page, name: string) =>
  chatPage(page).messages.getByRole("heading", { level: 2 }).filter({ hasText: name });

/** Months later, as far as this page knows. */
async function laterOn(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now() + 90 * 86_400_000);
}

const thisMonth = () =>
  new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date());

it("those who are here are listed live, newcomers as such", async () => {
  const path = "/c/salon";
  const ada = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
  const grace = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
  await peopleButton(ada.page, "2 here. Show who").click();
  const names = () => people(ada.page).getByRole("listitem").allInnerTexts();
  await people(ada.page).getByRole("button", { name: "Grace" }).waitFor();
  expect((await names()).map((text) => text.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(/Ada new today$/),
    expect.stringMatching(/Grace new today$/),
  ]);
  await loggedInPerson(fixture.browser, fixture.url, "Emmy", { path });
  await people(ada.page).getByRole("button", { name: "Emmy" }).waitFor();
  await grace.close();
  await people(ada.page).getByRole("button", { name: "Grace" }).waitFor({ state: "detached" });

  // A press on the button closes what it has opened.
  await peopleButton(ada.page).click();
  await people(ada.page).waitFor({ state: "detached" });
  await peopleButton(ada.page).click();
  await people(ada.page).waitFor();
});

it("whoever has been a member for long is here since then, and nobody is called new", async () => {
  const path = "/c/cellar";
  await loggedInPerson(fixture.browser, fixture.url, "Hypatia", { path });
  const { page } = await newPerson(fixture.browser, fixture.url);
  await laterOn(page);
  await logIn(page, "Noether", path);
  await peopleButton(page, "2 here. Show who").click();
  const hypatia = people(page).getByRole("listitem").filter({ hasText: "Hypatia" });
  await hypatia.getByText(`here since ${thisMonth()}`).waitFor();
  expect(await people(page).getByText("new today").count()).toBe(0);
});

it("what a newcomer says has a mark at its head, as long as they are new", async () => {
  const path = "/c/attic";
  const [turing, curie] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Turing", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Curie", { path }),
  ]);
  await sendAndWaitForAck(turing.page, "Good morning");
  await head(curie.page, "Turing").getByText("new today", { exact: true }).waitFor();

  // Who is here comes after what was said; the mark moves nothing.
  const layout = await watchLayoutShifts(curie.page);
  await curie.page.reload();
  await head(curie.page, "Turing").getByText("new today", { exact: true }).waitFor();
  expect(await layout.shifts()).toEqual([]);

  await laterOn(curie.page);
  await curie.page.reload();
  await waitForChat(curie.page);
  await head(curie.page, "Turing").waitFor();
  await peopleButton(curie.page, "2 here. Show who").waitFor();
  expect(await head(curie.page, "Turing").getByText("new today", { exact: true }).count()).toBe(0);
});

it("a card tells where somebody is, leads there and puts the name into what one writes", async () => {
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
  await head(page, "Gauss").getByRole("button", { name: "Gauss" }).click();
  await card(page, "Gauss").getByText("new today").waitFor();
  await card(page, "Gauss").getByRole("link", { name: "#general" }).waitFor();
  await card(page, "Gauss").getByRole("button", { name: "Mention" }).click();
  await card(page, "Gauss").waitFor({ state: "detached" });
  expect(await chatPage(page).composer.inputValue()).toBe("So, @Gauss ");
  await page.keyboard.type("where are you?");
  expect(await chatPage(page).composer.inputValue()).toBe("So, @Gauss where are you?");

  await head(page, "Gauss").getByRole("button", { name: "Gauss" }).click();
  await card(page, "Gauss").getByRole("link", { name: "#general" }).click();
  await chatPage(page).heading.filter({ hasText: "general" }).waitFor();
  expect(await card(page, "Gauss").count()).toBe(0);
});

it("a card offers to mention whatever somebody is called, but not where nobody writes", async () => {
  const path = `/c/${await host.createChannel("shed", "Sold")}`;
  const odd = await member(fixture.url, "the `x` one");
  await odd.send("shed", "Odd");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Kepler", { path });
  const offers = async (name: string) => {
    await head(page, name).getByRole("button", { name }).click();
    await card(page, name)
      .getByText(/new today/)
      .waitFor();
    const count = await card(page, name).getByRole("button", { name: "Mention" }).count();
    await page.keyboard.press("Escape");
    await card(page, name).waitFor({ state: "detached" });
    return count;
  };
  expect(await offers("the `x` one")).toBe(1);
  expect(await offers("Host")).toBe(1);
  await host.patch("/api/channels/shed", { archived: true });
  await page.getByText(/is archived\. This channel is read-only/).waitFor();
  expect(await offers("Host")).toBe(0);
});

it("by the keyboard: from the list to a card and back to where one was", async () => {
  const path = "/c/garden";
  await loggedInPerson(fixture.browser, fixture.url, "Cantor", { path });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Riemann", { path });
  await peopleButton(page, /^[23] here/).focus();
  await page.keyboard.press("Enter");
  await people(page).getByRole("button", { name: "Cantor" }).focus();
  await page.keyboard.press("Enter");
  await card(page, "Cantor").getByRole("link", { name: "#garden" }).waitFor();
  await page.keyboard.press("Escape");
  await card(page, "Cantor").waitFor({ state: "detached" });
  await peopleButton(page).and(page.locator(":focus")).waitFor();
});

it("one can be mentioned whatever one's name is made of", async () => {
  const path = `/c/${await host.createChannel("radium")}`;
  await member(fixture.url, "Joliot-Curie");
  const { page, complaints } = await loggedInPerson(fixture.browser, fixture.url, "Meitner", { path });
  const mention = chatPage(page).message("@Joliot-Curie");
  await host.send("radium", "Ask @Joliot-Curie");
  await mention.waitFor();
  expect((await page.reload())?.status()).toBe(200);
  await waitForChat(page);
  await mention.waitFor();
  expect(complaints).toEqual([]);
});
