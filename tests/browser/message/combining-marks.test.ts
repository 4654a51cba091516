import type { Locator } from "playwright-core";
import { member } from "#tests/support/http";
import { loggedInPerson, chatPage } from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();

const pile = `Z${"\u0301".repeat(60)}a${"\u0323".repeat(60)}lgo`;
const piledName = `Gr\u00E5ce${"\u0301".repeat(8)}`.normalize("NFC");

/** What is painted where something stands. */
const picture = async (there: Locator): Promise<string> => (await there.screenshot()).toString("base64");

/** What is painted there where another text is as it is, where it is hidden, and where nothing would hold it. */
async function picturesBeside(there: Locator, other: Locator) {
  const asItIs = await picture(there);
  await other.evaluate((element) => (element.style.visibility = "hidden"));
  const alone = await picture(there);
  await other.evaluate((element) => {
    element.style.visibility = "";
    element.style.overflow = "visible";
  });
  const unheld = await picture(there);
  await other.evaluate((element) => (element.style.overflow = ""));
  return { asItIs, alone, unheld };
}

it("keeps accents that are piled up in their row", async () => {
  const ada = await member(fixture.url, "Ada");
  await ada.post("/api/channels", { name: "Piles" });
  for (const text of ["above the pile", pile, "below the pile"]) await ada.send("piles", text);
  const piled = await member(fixture.url, piledName);
  expect((await piled.send("piles", "said by a pile")).status).toBe(201);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path: "/c/piles" });
  await chatPage(page).message("said by a pile").waitFor();
  const prose = page.locator(".prose", { hasText: "lgo" });
  const above = await picturesBeside(chatPage(page).message("above the pile"), prose);
  expect(above.asItIs === above.alone).toBe(true);
  // Where nothing held them they would be there.
  expect(above.unheld === above.alone).toBe(false);
  const below = await picturesBeside(chatPage(page).message("below the pile"), prose);
  expect(below.asItIs === below.alone).toBe(true);
  // By where it stands: what is hidden has no role.
  const name = page.locator("h2 button", { hasText: piledName });
  const { asItIs, alone } = await picturesBeside(chatPage(page).message("below the pile"), name);
  expect(asItIs === alone).toBe(true);
});

it.each([
  ["Vietnamese", "Ế Ộ Ữ ẰẲẴ ộng ữ"],
  ["Thai", "ท่านที่นี่ น้ำใจ ผู้ใหญ่"],
  ["Arabic", "ٱلرَّحْمَٰنِ ٱلرَّحِيمِ"],
  ["Hindi", "ह्मी र्द्ध्र्य ट्ठी कृ"],
  ["emoji", "👨‍👩‍👧‍👦 🏳️‍🌈 🇪🇸"],
])("cuts nothing off that %s has above and below its letters", async (language, text) => {
  const ada = await member(fixture.url, `Ada ${language}`);
  await ada.post("/api/channels", { name: language });
  await ada.send(language.toLowerCase(), text);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, `Grace ${language}`, {
    path: `/c/${language.toLowerCase()}`,
  });
  await chatPage(page).message(text).waitFor();
  const prose = page.locator(".prose", { hasText: text });
  const around = page.getByRole("article").filter({ has: prose });
  const held = await picture(around);
  await prose.evaluate((element) => (element.style.overflow = "visible"));
  expect((await picture(around)) === held).toBe(true);
});
