import type { Browser, BrowserContextOptions, Locator } from "playwright-core";
import { catalogues } from "#lib/i18n/catalogues";
import type { Language } from "#lib/i18n/locale";
import { createTranslations } from "#lib/i18n/translations";
import { newPerson } from "#tests/support/browser";
import type { Host } from "./host";
import { takeLine } from "#tests/support/socket-route";

export const devices = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} satisfies Record<string, BrowserContextOptions>;

/** The languages, and the channel in which somebody who reads it is at home. The last one runs from right to left. */
export const homes = { en: "general", es: "sobremesa", "ar-XB": "المقهى" } satisfies Partial<Record<Language, string>>;

export const themes = ["light", "dark"] as const;

export type Kind = { device: keyof typeof devices; theme: (typeof themes)[number]; language: keyof typeof homes };

/** Somebody with a browser of this kind, who finds things by the words of their own language. */
export type Reader = Awaited<ReturnType<typeof newReader>>;

/** Where somebody reads: a Parley, what it has written down, and who else is there. */
export type Place = { url: string; dataDir: string; host: Host };

export async function newReader(browser: Browser, place: Place, kind: Kind, options: BrowserContextOptions = {}) {
  const { page, context, close } = await newPerson(browser, place.url, {
    ...devices[kind.device],
    colorScheme: kind.theme,
    locale: kind.language,
    ...options,
  });
  const words = createTranslations(kind.language === "ar-XB" ? "en" : kind.language, catalogues[kind.language]);
  const { t } = words;
  const nameField = page.getByRole("textbox", { name: t("login.name") });
  const button = (called: string): Locator => page.getByRole("button", { name: called, exact: true });
  const composer = page.getByRole("textbox", { name: nameWith(t("composer.label", { channel: "\0" })) });
  const home = homes[kind.language];

  /** In a channel of the demo, beside the host, and the server knows it. */
  async function open(slug: string): Promise<void> {
    await page.goto(`/c/${encodeURIComponent(slug)}`);
    await button(t("people.showOnline", { count: 2 })).waitFor();
  }

  return {
    ...place,
    name: "Noether",
    line: await takeLine(page),
    page,
    context,
    close,
    t,
    kind,
    home,
    nameField,
    button,
    composer,
    messages: page.getByRole("log"),
    open,
    async enter(channel: string = home): Promise<void> {
      await page.goto(`/c/${encodeURIComponent(channel)}`);
      await nameField.fill("Noether");
      await button(t("login.enter")).click();
      await composer.waitFor();
    },
    /** Opens the list of channels where it is not there already. */
    async showChannels(): Promise<void> {
      const opener = button(t("channel.listShow"));
      if (await opener.isVisible()) await opener.click();
    },
    /** Says something, and waits until the server has it. */
    async write(text: string): Promise<void> {
      const more = button(t("message.moreAbout"));
      const before = await more.count();
      await composer.fill(text);
      await button(t("composer.send")).click();
      await more.nth(before).waitFor({ state: "attached" });
    },
  };
}

/** A name in which something stands that differs. */
function nameWith(pattern: string): RegExp {
  const pieces = pattern.split("\0").map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pieces.join(".*")}$`);
}
