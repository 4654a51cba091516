import type { Locator } from "playwright-core";
import { member } from "#tests/support/http";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();

const manyMarks = `Z${"\u0301".repeat(60)}a${"\u0323".repeat(60)}lgo`;
const nameWithMarks = `Gr\u00E5ce${"\u0301".repeat(8)}`.normalize("NFC");

/** A screenshot of an element. */
const screenshot = async (element: Locator): Promise<string> => (await element.screenshot()).toString("base64");

/** Screenshots of an element while another text is clipped as usual, hidden, and not clipped. */
async function screenshotsBeside(neighbour: Locator, other: Locator) {
  const clipped = await screenshot(neighbour);
  await other.evaluate((element) => (element.style.visibility = "hidden"));
  const hidden = await screenshot(neighbour);
  await other.evaluate((element) => {
    element.style.visibility = "";
    element.style.overflow = "visible";
  });
  const unclipped = await screenshot(neighbour);
  await other.evaluate((element) => (element.style.overflow = ""));
  return { clipped, hidden, unclipped };
}

it("a message with many combining marks does not paint over its neighbours", async () => {
  const ada = await member(fixture.url, "Ada");
  await ada.post("/api/channels", { name: "Piles" });
  for (const text of ["above the pile", manyMarks, "below the pile"]) await ada.send("piles", text);
  const memberWithMarks = await member(fixture.url, nameWithMarks);
  expect((await memberWithMarks.send("piles", "said by a pile")).status).toBe(201);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path: "/c/piles" });
  await chatPage(page).message("said by a pile").waitFor();
  const prose = page.locator(".prose", { hasText: "lgo" });
  const above = await screenshotsBeside(chatPage(page).message("above the pile"), prose);
  expect(above.clipped === above.hidden).toBe(true);
  // Without clipping they would overlap.
  expect(above.unclipped === above.hidden).toBe(false);
  const below = await screenshotsBeside(chatPage(page).message("below the pile"), prose);
  expect(below.clipped === below.hidden).toBe(true);
  // By position, since a hidden element has no role.
  const name = page.locator("h2 button", { hasText: nameWithMarks });
  const { clipped, hidden } = await screenshotsBeside(chatPage(page).message("below the pile"), name);
  expect(clipped === hidden).toBe(true);
});

it.each([
  ["Vietnamese", "Ế Ộ Ữ ẰẲẴ ộng ữ"],
  ["Thai", "ท่านที่นี่ น้ำใจ ผู้ใหญ่"],
  ["Arabic", "ٱلرَّحْمَٰنِ ٱلرَّحِيمِ"],
  ["Hindi", "ह्मी र्द्ध्र्य ट्ठी कृ"],
  ["emoji", "👨‍👩‍👧‍👦 🏳️‍🌈 🇪🇸"],
])("the marks above and below the letters of %s are not clipped", async (language, text) => {
  const ada = await member(fixture.url, `Ada ${language}`);
  await ada.post("/api/channels", { name: language });
  await ada.send(language.toLowerCase(), text);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, `Grace ${language}`, {
    path: `/c/${language.toLowerCase()}`,
  });
  await chatPage(page).message(text).waitFor();
  const prose = page.locator(".prose", { hasText: text });
  const row = page.getByRole("article").filter({ has: prose });
  const clipped = await screenshot(row);
  await prose.evaluate((element) => (element.style.overflow = "visible"));
  expect((await screenshot(row)) === clipped).toBe(true);
});
