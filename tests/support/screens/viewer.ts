import type { Browser, BrowserContextOptions, Locator } from "playwright-core";
import { catalogues } from "#lib/i18n/catalogues";
import type { Language } from "#lib/i18n/locale";
import { createTranslations } from "#lib/i18n/translations";
import { newPerson } from "#tests/support/browser";
import { cookieOf, type HttpClient } from "#tests/support/http";

/** A screen's name, and how to show it in any language. */
export type Screen = readonly [name: string, show: (viewer: Viewer) => Promise<unknown>];

/** A person with a browser context of their own, who finds things by the strings of their language. */
export type Viewer = Awaited<ReturnType<typeof newViewer>>;

type ViewerOptions = { browser: Browser; host: HttpClient; ada: HttpClient };

/** A new viewer, not logged in yet. */
export async function newViewer(
  { browser, host, ada }: ViewerOptions,
  language: Language,
  options?: BrowserContextOptions,
) {
  const { page, context } = await newPerson(browser, ada.url, { locale: language, ...options });
  const { t } = createTranslations(language === "ar-XB" ? "en" : language, catalogues[language]);
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });

  /** The row of the last message. */
  const lastMessage = page.getByRole("article").last();

  return {
    page,
    context,
    host,
    language,
    t,
    button,
    lastMessage,
    composer: page.locator("textarea#composer"),
    /** Opens a channel as Ada, or somebody else, and waits until the page is hydrated. */
    async open(path: string, who: HttpClient = ada): Promise<void> {
      await context.addCookies([cookieOf(who)]);
      await page.goto(`/c/${path}`);
      await page.locator("header [aria-haspopup=dialog]").waitFor();
    },
    async openMenu(): Promise<void> {
      await lastMessage.hover();
      await lastMessage.getByRole("button", { name: t("message.moreAbout") }).click();
      await page.getByRole("menu").waitFor();
    },
    async openChannelMenu(channel: string): Promise<void> {
      const opener = button(t("channel.more", { channel: `#${channel}` }));
      await page.getByRole("main").locator(opener).click();
      await page.getByRole("menu").waitFor();
    },
    choose: (item: string) => page.getByRole("menuitem", { name: item }).click(),
    async goOffline(): Promise<void> {
      await context.setOffline(true);
      await page.getByText(t("connection.offline")).waitFor();
    },
  };
}
