import type { Browser, BrowserContextOptions, Locator } from "playwright-core";
import { catalogues } from "#lib/i18n/catalogues";
import type { Language } from "#lib/i18n/locale";
import { createTranslations } from "#lib/i18n/translations";
import { newPerson } from "#tests/support/browser";
import type { Companion } from "./companion";
import { routeSocket } from "#tests/support/socket-route";

export const devices = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} satisfies Record<string, BrowserContextOptions>;

/** The languages, and the channel in which somebody who reads it is at homeChannel. The last one runs from right to left. */
export const homeChannels = { en: "general", es: "sobremesa", "ar-XB": "المقهى" } satisfies Partial<
  Record<Language, string>
>;

export const themes = ["light", "dark"] as const;

export type Variant = {
  device: keyof typeof devices;
  theme: (typeof themes)[number];
  language: keyof typeof homeChannels;
};

/** A person with a browser of this variant, who finds things by the words of their own language. */
export type Viewer = Awaited<ReturnType<typeof newViewer>>;

/** The server that a viewer visits. */
export type ChatServer = { url: string; dataDir: string; companion: Companion };

export async function newViewer(
  browser: Browser,
  server: ChatServer,
  variant: Variant,
  options: BrowserContextOptions = {},
) {
  const { page, context, close } = await newPerson(browser, server.url, {
    ...devices[variant.device],
    colorScheme: variant.theme,
    locale: variant.language,
    ...options,
  });
  const translations = createTranslations(
    variant.language === "ar-XB" ? "en" : variant.language,
    catalogues[variant.language],
  );
  const { t } = translations;
  const nameField = page.getByRole("textbox", { name: t("login.name") });
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  const composer = page.getByRole("textbox", { name: nameWith(t("composer.label", { channel: "\0" })) });
  const homeChannel = homeChannels[variant.language];

  /** Opens a channel, and waits until the server counts both the viewer and the companion as online. */
  async function open(slug: string): Promise<void> {
    await page.goto(`/c/${encodeURIComponent(slug)}`);
    await button(t("people.showOnline", { count: 2 })).waitFor();
  }

  return {
    ...server,
    name: "Noether",
    line: await routeSocket(page),
    page,
    context,
    close,
    t,
    variant,
    homeChannel,
    nameField,
    button,
    composer,
    messages: page.getByRole("log"),
    open,
    async enter(channel: string = homeChannel): Promise<void> {
      await page.goto(`/c/${encodeURIComponent(channel)}`);
      await nameField.fill("Noether");
      await button(t("login.enter")).click();
      await composer.waitFor();
    },
    /** Opens the channel sidebar where it is hidden. */
    async showChannels(): Promise<void> {
      const opener = button(t("channel.listShow"));
      if (await opener.isVisible()) await opener.click();
    },
    /** Sends a message, and waits for the acknowledgement. */
    async write(text: string): Promise<void> {
      const more = button(t("message.moreAbout"));
      const before = await more.count();
      await composer.fill(text);
      await button(t("composer.send")).click();
      await more.nth(before).waitFor({ state: "attached" });
    },
  };
}

/** Matches an accessible name, with anything in place of the NUL. */
function nameWith(pattern: string): RegExp {
  const pieces = pattern.split("\0").map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pieces.join(".*")}$`);
}
