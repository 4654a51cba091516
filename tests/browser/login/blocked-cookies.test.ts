import { browserWithoutCookies } from "#tests/support/browser-without-cookies";
import { visitor } from "#tests/support/http";
import { enter, seen } from "#tests/support/page";
import { newPerson } from "#tests/support/browser";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const place = serverAndBrowser();

const refusal = "Your browser doesn’t keep Parley’s cookie. Allow cookies for this site, then reload the page.";

const statusOf = async (displayName: string) =>
  (await visitor(place.url).get<{ status: string }>(`/api/names?displayName=${displayName}`)).body.status;

describe("the door of a browser that keeps no cookies", () => {
  it("says so, keeps what was typed, and leaves the name to whoever can use it", async () => {
    const page = await browserWithoutCookies(place.url);
    await page.goto("/c/general");
    await seen(page).nameField.fill("Ada");
    await seen(page).enterButton.click();
    await page.getByRole("alert").getByText(refusal).waitFor();
    expect(await seen(page).nameField.inputValue()).toBe("Ada");
    expect(await statusOf("Ada")).toBe("free");

    const { page: other } = await newPerson(place.browser, place.url);
    await enter(other, "Ada");
  });

  it("says so, too, where something on the way takes the cookies away", async () => {
    const { page, context } = await newPerson(place.browser, place.url);
    await page.goto("/");
    await context.clearCookies();
    await seen(page).nameField.fill("Grace");
    await seen(page).enterButton.click();
    await page.getByRole("alert").getByText(refusal).waitFor();
    expect(await statusOf("Grace")).toBe("free");
    // What helps is what the sentence says.
    await page.reload();
    await enter(page, "Grace");
  });
});

it("a program enters without having been given a cookie before", async () => {
  expect((await visitor(place.url).login("Linus")).status).toBe(201);
});
