import { browserWithoutCookies } from "#tests/support/browser-without-cookies";
import { httpClient } from "#tests/support/http";
import { chatPage } from "#tests/support/chat-page";
import { logIn } from "#tests/support/login";
import { newPerson } from "#tests/support/browser";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();

const refusal = "Your browser doesn’t keep Parley’s cookie. Allow cookies for this site, then reload the page.";

const statusOf = async (displayName: string) =>
  (await httpClient(fixture.url).get<{ status: string }>(`/api/names?displayName=${displayName}`)).body.status;

describe("the login screen of a browser that blocks cookies", () => {
  it("says so, keeps what was typed, and leaves the name free", async () => {
    const page = await browserWithoutCookies(fixture.url);
    await page.goto("/c/general");
    await chatPage(page).nameField.fill("Ada");
    await chatPage(page).enterButton.click();
    await page.getByRole("alert").getByText(refusal).waitFor();
    expect(await chatPage(page).nameField.inputValue()).toBe("Ada");
    expect(await statusOf("Ada")).toBe("free");

    const { page: other } = await newPerson(fixture.browser, fixture.url);
    await logIn(other, "Ada");
  });

  it("says so, too, when the cookies are lost on the way", async () => {
    const { page, context } = await newPerson(fixture.browser, fixture.url);
    await page.goto("/");
    await context.clearCookies();
    await chatPage(page).nameField.fill("Grace");
    await chatPage(page).enterButton.click();
    await page.getByRole("alert").getByText(refusal).waitFor();
    expect(await statusOf("Grace")).toBe("free");
    // The advice in the message works.
    await page.reload();
    await logIn(page, "Grace");
  });
});

it("a program can log in without having been given a cookie first", async () => {
  expect((await httpClient(fixture.url).login("Linus")).status).toBe(201);
});
