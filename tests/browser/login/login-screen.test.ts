import { newPerson } from "#tests/support/browser";
import { member } from "#tests/support/http";
import { holdRequests, chatPage } from "#tests/support/chat-page";
import { startServer } from "#tests/support/server";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
beforeAll(async () => {
  await member(fixture.url, "Ada");
});

it("has the focus in its one field and tells while one types whether the name is free", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/");
  await page.waitForFunction(() => document.activeElement?.id === "display-name");
  await page.keyboard.type("Grace");
  await page.getByText("This name is free.").waitFor();
  await chatPage(page).nameField.fill("admin");
  await page.getByText("This name is reserved.").waitFor();
  await chatPage(page).nameField.fill("аda");
  await page
    .getByRole("button", { name: "ada 2" })
    .or(page.getByRole("button", { name: "аda 2" }))
    .click();
  await page.getByText("This name is free.").waitFor();
  await page.keyboard.press("Enter");
  await chatPage(page).composer.waitFor();
});

it("shows a face as soon as there is a name, and no empty one before", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/");
  const face = page.locator("form [class*=face-]");
  await chatPage(page).nameField.fill("Grace");
  await face.getByText("G").waitFor();
  await chatPage(page).nameField.fill("");
  await face.waitFor({ state: "detached" });
  expect(await page.locator("form .bg-wash").count()).toBe(0);
});

it("takes whoever is quicker than its script", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  const release = await holdRequests(page, "**/_next/static/**/*.js");
  await page.goto("/c/general", { waitUntil: "commit" });
  await chatPage(page).nameField.fill("Turing");
  await chatPage(page).enterButton.click();
  release();
  await chatPage(page).composer.waitFor();
  expect(page.url()).toBe(`${fixture.url}/c/general`);
});

it("keeps what was typed when the name is refused, and says why", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/");
  await chatPage(page).nameField.fill("Ada");
  await chatPage(page).enterButton.click();
  await page.getByText(/That name’s taken/).waitFor();
  expect(await chatPage(page).nameField.inputValue()).toBe("Ada");
  await chatPage(page).nameField.fill(" ");
  await chatPage(page).enterButton.click();
  await page.getByText(/Enter a name to continue/).waitFor();
});

it("says that the server is away, and goes on when it is back", async () => {
  const own = await startServer();
  const { page } = await newPerson(fixture.browser, own.url);
  await page.goto("/");
  await chatPage(page).nameField.fill("Linus");
  // The page has come to life, and needs nothing more of the server for it.
  await page.getByText("This name is free.").waitFor();
  await own.kill();
  await chatPage(page).enterButton.click();
  await page.getByText(/Can’t reach Parley/).waitFor();
  expect(await chatPage(page).nameField.inputValue()).toBe("Linus");
  await own.restart();
  await chatPage(page).enterButton.click();
  await chatPage(page).composer.waitFor();
});

it("is there in a browser in which no cookie may be read, too", async () => {
  const { page, complaints } = await newPerson(fixture.browser, fixture.url);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("The document is sandboxed.", "SecurityError");
    };
    Object.defineProperty(Document.prototype, "cookie", { get: refuse });
  });
  await page.goto("/");
  await chatPage(page).nameField.fill("Hypatia");
  await page.getByText("This name is free.").waitFor();
  expect(complaints).toEqual([]);
});

it("says in a sentence that it needs JavaScript", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url, { javaScriptEnabled: false });
  await page.goto("/");
  await page.getByText(/JavaScript/).waitFor();
});
