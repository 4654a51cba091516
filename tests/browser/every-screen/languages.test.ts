import type { Page } from "playwright-core";
import { catalogues } from "#lib/i18n/catalogues";
import { createTranslations } from "#lib/i18n/translations";
import { newPerson } from "#tests/support/browser";
import { untranslatedTexts } from "#tests/support/untranslated-texts";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { sampleImages } from "#tests/support/sample-images";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
const { t } = createTranslations("en", catalogues["en-XA"]);
const pngFile = async (name: string) => ({ name, mimeType: "image/png", buffer: await sampleImages.png() });

describe("a reader of Spanish", () => {
  it("logs in, writes and logs out in Spanish", async () => {
    const { page, consoleErrors } = await newPerson(fixture.browser, fixture.url, { locale: "es-MX" });
    await page.goto("/c/general");
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await page.getByRole("textbox", { name: "Tu nombre" }).fill("admin");
    await page.getByText("Este nombre está reservado.").waitFor();
    await page.getByRole("textbox", { name: "Tu nombre" }).fill("1818");
    await page.getByRole("button", { name: "Entrar" }).click();

    await page.getByRole("button", { name: "1 aquí. Ver quién" }).waitFor();
    await page.getByRole("textbox", { name: "Mensaje para #general" }).fill("27");
    await page.getByRole("button", { name: "Enviar" }).click();
    await page.getByRole("button", { name: "Más acciones de tu mensaje" }).waitFor({ state: "attached" });
    await page.getByRole("log", { name: "Mensajes" }).getByText("Hoy", { exact: true }).waitFor();
    const time = page.getByRole("article").locator("time[data-tooltip]");
    expect(await time.first().getAttribute("data-tooltip")).toMatch(/ de \d{4}/);

    await page.getByRole("button", { name: "Canal nuevo" }).click();
    await page.getByRole("textbox", { name: "Nombre del canal" }).fill("!!!");
    await page.keyboard.press("Enter");
    await page.getByText("El nombre necesita al menos una letra o un número.").waitFor();

    await page.getByRole("button", { name: /^Eres/ }).click();
    await page.getByRole("menuitem", { name: "Cerrar sesión…" }).click();
    await page.getByRole("alertdialog", { name: "¿Cerrar sesión?" }).waitFor();
    await page.getByRole("button", { name: "Cerrar sesión", exact: true }).click();
    await page.getByRole("heading", { name: "Elige un nombre. Ya estás dentro." }).waitFor();
    expect(consoleErrors.filter((consoleError) => !consoleError.includes("422"))).toEqual([]);
  });

  it("sees in Spanish that a page was not found and that scripts are needed", async () => {
    const { page } = await newPerson(fixture.browser, fixture.url, { locale: "es", javaScriptEnabled: false });
    await page.goto("/nowhere");
    await page.getByRole("heading", { name: "Página no encontrada" }).waitFor();
    expect(await page.locator("noscript").innerText()).toMatch(/^Parley necesita JavaScript/);
  });
});

describe("the page in a pseudo-locale", () => {
  it("shows no untranslated text on the login screen", async () => {
    const { page } = await newPerson(fixture.browser, fixture.url, { locale: "en-XA" });
    await page.goto("/c/general");
    await page.getByRole("button", { name: t("login.enter") }).waitFor();
    expect(await untranslatedTexts(page)).toEqual([]);
    await page.getByRole("textbox").fill("admin");
    await page.getByText(t("reason.name_reserved")).waitFor();
    expect(await untranslatedTexts(page)).toEqual([]);
  });

  it("shows no untranslated text in messages, menus and forms", async () => {
    const { page } = await newPerson(fixture.browser, fixture.url, { locale: "en-XA" });
    await logInAs(page, "1815");
    await page.getByRole("textbox").fill("42");
    await page.keyboard.press("Enter");
    const more = page.getByRole("button", { name: t("message.moreAbout") });
    await more.waitFor({ state: "attached" });
    await more.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    expect(await untranslatedTexts(page)).toEqual([]);
    await page.getByRole("menuitem", { name: t("message.edit") }).click();
    await page.getByRole("button", { name: t("action.save") }).waitFor();
    expect(await untranslatedTexts(page)).toEqual([]);
    await page.getByRole("button", { name: t("channel.new") }).click();
    await page.locator("#channel-name").waitFor();
    expect(await untranslatedTexts(page)).toEqual([]);
  });

  it("shows no untranslated text among images and in a missing channel", async () => {
    const { page } = await newPerson(fixture.browser, fixture.url, { locale: "en-XA" });
    await logInAs(page, "1906");
    await page.locator("input[type=file]").setInputFiles([await pngFile("1.png"), await pngFile("2.png")]);
    await page.getByRole("button", { name: t("attachment.removeAt", { position: 1 }) }).waitFor();
    expect(await untranslatedTexts(page)).toEqual([]);
    await page.getByRole("button", { name: t("composer.send") }).click();
    await page.getByRole("button", { name: t("message.moreAbout") }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: t("gallery.open") }).click();
    await page.locator("#gallery li img").first().waitFor();
    expect(await untranslatedTexts(page)).toEqual([]);
    await page.locator("#gallery li button").first().click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: t("image.delete") })
      .waitFor();
    expect(await untranslatedTexts(page)).toEqual([]);

    await page.goto("/c/2718");
    await page.getByRole("button", { name: t("channel.createIt") }).waitFor();
    expect(await untranslatedTexts(page)).toEqual([]);
  });

  it("is mirrored from right to left", async () => {
    const { page } = await newPerson(fixture.browser, fixture.url, { locale: "ar-XB" });
    await logInAs(page, "1852");
    const channels = await page.getByRole("navigation").boundingBox();
    const messages = await page.getByRole("log").boundingBox();
    expect(channels!.x).toBeGreaterThan(messages!.x);
  });
});

async function logInAs(page: Page, name: string): Promise<void> {
  await page.goto("/c/general");
  await page.getByRole("textbox").fill(name);
  await page.keyboard.press("Enter");
  await chatPage(page).heading.getByText("general").waitFor();
  await page.locator("header button[aria-haspopup=dialog]").waitFor();
}

describe("the time of each message", () => {
  it.each([
    ["de-DE", /^\d\d:\d\d$/],
    ["fr-FR", /^\d\d:\d\d$/],
    ["en-US", /^\d{1,2}:\d\d\s[AP]M$/u],
  ])("is formatted for the locale %s, and the same in every row", async (locale, form) => {
    const { page } = await loggedInPerson(fixture.browser, fixture.url, `Ada ${locale}`, { locale });
    for (const text of ["one", "two", "three"]) await sendAndWaitForAck(page, `${text} in ${locale}`);
    const times = page.getByRole("article").filter({ hasText: locale }).locator("time");
    expect(await times.count()).toBe(3);
    for (const time of await times.allInnerTexts()) expect(time).toMatch(form);
    await page.reload();
    await waitForChat(page);
    expect(await times.count()).toBe(3);
    for (const time of await times.allInnerTexts()) expect(time).toMatch(form);
  });
});
