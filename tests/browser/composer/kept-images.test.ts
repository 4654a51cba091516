import type { Page } from "playwright-core";
import { attach, attached, describeImage, imageButton } from "#tests/support/attaching";
import { newPerson } from "#tests/support/browser";
import { startGate } from "#tests/support/unreliable-proxy";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { arrival, enter, personInside, seen, settled } from "#tests/support/page";
import { heavy, plain } from "#tests/support/photos";

const place = serverWithHost();

/** What was said in a channel: the texts, and the images by their widths and descriptions. */
const said = async (channel: string) =>
  (await place.historyOf(channel)).map(({ text, images }) => ({
    text,
    images: images.map(({ width, alt }) => [width, alt]),
  }));

async function sendTwo(page: Page, text: string): Promise<void> {
  await attach(page, [await heavy(41, 3_000_000), await heavy(42, 3_000_000)]);
  await describeImage(page, 2, "a lighthouse");
  await seen(page).composer.fill(text);
  await seen(page).composer.press("Enter");
  await seen(page).message(text).waitFor();
}

const two = (text: string) => [
  {
    text,
    images: [
      [41, ""],
      [42, "a lighthouse"],
    ],
  },
];

it("offline at 90 %: it waits, and arrives once when the connection is back", async () => {
  const { page, gate } = await personBehindProxy(place, "Ada", await place.room("tunnel"));
  const held = gate.uploads.holdAt(0.9);
  await sendTwo(page, "from the train");
  await held;
  gate.shut();
  await seen(page).messages.getByText("Waiting to send").last().waitFor();
  expect(await said("tunnel")).toEqual([]);
  gate.uploads.release();
  gate.open();
  await settled(page, "from the train");
  expect(await said("tunnel")).toEqual(two("from the train"));
});

it("reloaded in the middle, and the tab closed in the middle: it arrives once all the same", async () => {
  const { page, context, gate } = await personBehindProxy(place, "Grace", await place.room("harbour"));
  const held = gate.uploads.holdAt(0.5);
  await sendTwo(page, "twice begun");
  await held;
  const heldAgain = gate.uploads.holdAt(0.5);
  await page.reload();
  await seen(page).message("twice begun").waitFor();
  await seen(page).messages.getByRole("img", { name: "a lighthouse" }).waitFor();
  await heldAgain;
  await page.close();
  expect(await said("harbour")).toEqual([]);

  gate.uploads.release();
  const next = await context.newPage();
  await next.goto("/c/harbour");
  await settled(next, "twice begun");
  expect(await said("harbour")).toEqual(two("twice begun"));
});

it("the line breaks after the last byte, again and again: one message", async () => {
  const { page, gate } = await personBehindProxy(place, "Linus", await place.room("echo"));
  gate.uploads.loseNextAnswer();
  gate.uploads.loseNextAnswer();
  // Without what is live, only the answer to the upload can tell that it has arrived.
  gate.open("api");
  await page.reload();
  await sendTwo(page, "only once");
  await settled(page, "only once");
  expect(gate.uploads.lengths).toHaveLength(3);
  expect(await said("echo")).toEqual(two("only once"));
});

it("cancelled when the server has all of it already: it is deleted, and stays in the composer alone", async () => {
  const { page, gate } = await personBehindProxy(place, "Hopper", await place.room("regret"));
  const answered = gate.uploads.holdAnswers();
  // Without what is live, nothing else tells that it has arrived.
  gate.open("api");
  await page.reload();
  await sendTwo(page, "better not");
  await answered;
  expect(await said("regret")).toHaveLength(1);
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await attached(page).nth(1).waitFor();
  gate.open();
  await seen(page).messages.getByText("Message deleted", { exact: true }).waitFor();
  expect(await said("regret")).toEqual([{ text: "", images: [] }]);
  expect(await attached(page).count()).toBe(2);
  expect(await seen(page).composer.inputValue()).toBe("better not");
});

it("without room in the browser it says so, asks before the page goes, and arrives all the same", async () => {
  const gate = await startGate(place.url);
  const { page, context } = await newPerson(place.browser, gate.url);
  // Before the page writes anything: for a while Chromium goes by the room that it found last.
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: gate.url, quotaSize: 1_000_000 });
  await enter(page, "Noether", await place.room("attic"));
  void gate.uploads.holdAt(0.5);
  await attach(page, [await heavy(41, 3_000_000), await heavy(42, 3_000_000)]);
  await page.getByText("Your browser is out of space for these images").waitFor();
  await describeImage(page, 2, "a lighthouse");
  await seen(page).composer.fill("heavy luggage");
  await seen(page).composer.press("Enter");
  await page.getByText("Keep the page open until it’s sent").waitFor();
  const asked: string[] = [];
  page.on("dialog", (dialog) => (asked.push(dialog.type()), void dialog.dismiss()));
  await page.reload({ timeout: 2_000 }).catch(() => undefined);
  expect(asked).toEqual(["beforeunload"]);
  gate.uploads.release();
  await settled(page, "heavy luggage");
  expect(await said("attic")).toEqual(two("heavy luggage"));
});

it("attached images are there after a reload and in other tabs, with all that was said of them, until they are sent", async () => {
  const { page, context } = await personInside(place.browser, place.url, "Gauss", { path: await place.room("study") });
  await attach(page, [await plain(41), await plain(42), await plain(43)]);
  await describeImage(page, 2, "a lighthouse");
  await page.getByRole("button", { name: "Remove image 3" }).click();
  await page.reload();
  await attached(page).nth(1).waitFor();
  expect(await attached(page).count()).toBe(2);
  const other = await context.newPage();
  await other.goto("/c/study");
  await imageButton(other, 2).waitFor();
  await attach(other, [await plain(44)]);
  await imageButton(page, 3).waitFor();
  await other.getByRole("button", { name: "Remove image 3" }).click();
  await imageButton(page, 3).waitFor({ state: "detached" });
  expect(await imageButton(page, 2).getAttribute("aria-label")).toBe("Image 2 of 2: a lighthouse");

  await seen(page).composer.fill("at last");
  await seen(page).composer.press("Enter");
  await settled(page, "at last");
  await attached(other).first().waitFor({ state: "detached" });
  await other.reload();
  await arrival(other);
  expect(await attached(other).count()).toBe(0);
  expect(await said("study")).toEqual(two("at last"));
});

it("what an earlier version has kept, with its one image, is sent", async () => {
  const path = await place.room("attic-box");
  const { page, context, gate } = await personBehindProxy(place, "Euler", path);
  await page.goto("about:blank");
  gate.shut();
  await page.goto(`${gate.url}/icon.svg`);
  const bytes = [...(await plain(45))];
  const memberId = await memberIdOf(place.url, await context.cookies());
  await page.evaluate(
    async ([id, channel, content]) => {
      const done = (request: IDBRequest) =>
        new Promise((resolve, reject) => {
          request.onsuccess = resolve;
          request.onerror = reject;
        });
      await done(indexedDB.deleteDatabase("parley"));
      const open = indexedDB.open("parley", 1);
      open.onupgradeneeded = () =>
        open.result.createObjectStore("outbox", { autoIncrement: true }).createIndex("clientId", "clientId");
      await done(open);
      const file = new File([new Uint8Array(content)], "old.png", { type: "image/png" });
      const kept = { channel, createdAt: new Date().toISOString(), memberId: id };
      const outbox = open.result.transaction("outbox", "readwrite").objectStore("outbox");
      const image = { file, width: 45, height: 40, alt: "an heirloom" };
      await done(outbox.add({ ...kept, clientId: crypto.randomUUID(), text: "words", image: null }));
      await done(outbox.add({ ...kept, clientId: crypto.randomUUID(), text: "a picture", image }));
      open.result.close();
    },
    [memberId, "attic-box", bytes] as const,
  );
  gate.open();
  await page.goto(path);
  await settled(page, "words");
  await settled(page, "a picture");
  const history = await said("attic-box");
  expect(history).toHaveLength(2);
  expect(history).toContainEqual({ text: "words", images: [] });
  expect(history).toContainEqual({ text: "a picture", images: [[45, "an heirloom"]] });
});

async function memberIdOf(url: string, cookies: { name: string; value: string }[]): Promise<string> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const session: { member: { id: string } } = await (await fetch(`${url}/api/session`, { headers: { cookie } })).json();
  return session.member.id;
}
