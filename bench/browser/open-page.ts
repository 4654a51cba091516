import type { Browser, Page } from "playwright-core";
import type { Login } from "../generator/connection";

/** Opens a channel as a member on the desktop, and waits until the page is connected. */
export async function openPage(browser: Browser, { port, cookie }: Login, slug: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const url = `http://127.0.0.1:${port}`;
  const [name = "", value = ""] = cookie.split(/=(.*)/);
  await page.context().addCookies([{ name, value, url }]);
  await page.goto(`${url}/c/${slug}`);
  await page.getByRole("button", { name: /here\. Show who$/ }).waitFor();
  return page;
}
