import { newPerson } from "#tests/support/browser";
import { scriptsOf } from "#tests/support/first-load";
import { arrival, createChannel, enter, say, seen, settled } from "#tests/support/page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const place = serverAndBrowser();

it("one reads and writes with the first load alone; the rest may come late", async () => {
  const { page, context } = await newPerson(place.browser, place.url);
  await enter(page, "Ada");
  await say(page, "said before");
  await settled(page, "said before");
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const first = await scriptsOf(`${place.url}/c/general`, cookie);
  const isLater = ({ pathname }: URL) =>
    /^\/_next\/.*\.js$/.test(pathname) && !first.some((file) => pathname.endsWith(file));
  await page.route(isLater, (route) => route.abort());

  await page.reload();
  await seen(page).message("said before").waitFor();
  // It takes the focus when it has come to life.
  await page.waitForFunction(() => document.activeElement?.id === "composer");
  await say(page, "written at once");
  await seen(page).message("written at once").waitFor();
  await say(page, "and more");
  await seen(page).message("and more").waitFor();
  expect(await seen(page).composer.inputValue()).toBe("");

  await page.unroute(isLater);
  await settled(page, "and more");
  await arrival(page);
  const rows = await seen(page).messages.getByRole("article").allInnerTexts();
  const said = ["said before", "written at once", "and more"];
  expect(rows.map((row) => said.find((text) => row.includes(text)))).toEqual(said);
  await createChannel(page, "later");
  await seen(page).heading.filter({ hasText: "later" }).waitFor();
});
