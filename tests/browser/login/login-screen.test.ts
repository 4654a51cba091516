import { newPerson } from "#tests/support/browser";
import { member } from "#tests/support/http";
import { chatPage } from "#tests/support/chat-page";
import { holdRequests } from "#tests/support/page-conditions";
import { startServer } from "#tests/support/server";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
beforeAll(async () => {
  await member(fixture.url, "Ada");
});

it("the login screen focuses its one field and says while one types whether the name is free", async () => {
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

it("the avatar appears as soon as there is a name, and not before", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/");
  const avatar = page.locator("form [class*=face-]");
  await chatPage(page).nameField.fill("Grace");
  await avatar.getByText("G").waitFor();
  await chatPage(page).nameField.fill("");
  await avatar.waitFor({ state: "detached" });
  expect(await page.locator("form .bg-wash").count()).toBe(0);
});

it("a login submitted before the script has loaded works", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  const release = await holdRequests(page, "**/_next/static/**/*.js");
  await page.goto("/c/general", { waitUntil: "commit" });
  await chatPage(page).nameField.fill("Turing");
  await chatPage(page).enterButton.click();
  release();
  await chatPage(page).composer.waitFor();
  expect(page.url()).toBe(`${fixture.url}/c/general`);
});

it("a refused name stays in the field, with the reason", async () => {
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

it("the login screen says that the server is unreachable, and works when it is back", async () => {
  const server = await startServer();
  const { page } = await newPerson(fixture.browser, server.url);
  await page.goto("/");
  await chatPage(page).nameField.fill("Linus");
  // The page is hydrated now, and loads nothing more.
  await page.getByText("This name is free.").waitFor();
  await server.kill();
  await chatPage(page).enterButton.click();
  await page.getByText(/Can’t reach Parley/).waitFor();
  expect(await chatPage(page).nameField.inputValue()).toBe("Linus");
  await server.restart();
  await chatPage(page).enterButton.click();
  await chatPage(page).composer.waitFor();
});

it("the login screen works in a browser that forbids scripts to read cookies", async () => {
  const { page, consoleErrors } = await newPerson(fixture.browser, fixture.url);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("The document is sandboxed.", "SecurityError");
    };
    Object.defineProperty(Document.prototype, "cookie", { get: refuse });
  });
  await page.goto("/");
  await chatPage(page).nameField.fill("Hypatia");
  await page.getByText("This name is free.").waitFor();
  expect(consoleErrors).toEqual([]);
});

it("the login screen says without scripts that it needs JavaScript", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url, { javaScriptEnabled: false });
  await page.goto("/");
  await page.getByText(/JavaScript/).waitFor();
});
