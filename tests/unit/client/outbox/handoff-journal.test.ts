import { HandoffJournal } from "#lib/client/outbox/handoff-journal";
import { Drafts } from "#lib/client/drafts/drafts";
import { toStored } from "#lib/client/outbox/pending-message";
import { browserStorage } from "#tests/support/client/browser-storage";
import { pending, picture } from "#tests/support/client/fixtures";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = () => jest.advanceTimersByTimeAsync(200);

/** A draft with two images whose files are kept, and what takes it from there. */
async function written() {
  const storage = browserStorage();
  const drafts = new Drafts("ada", storage.shelf);
  drafts.start();
  drafts.change("general", { text: "words", images: [picture("one"), picture("two")] });
  await pass();
  const { text, images } = drafts.get("general");
  const message = toStored(pending("a", { text, images }));
  return { ...storage, drafts, message, crossings: new HandoffJournal("ada", storage.shelf) };
}

/** What the next page finds when this one dies now. */
async function nextPage({ shelf }: Pick<ReturnType<typeof browserStorage>, "shelf">) {
  const drafts = new Drafts("ada", shelf);
  const left = new HandoffJournal("ada", shelf).unfinished();
  drafts.start();
  await pass();
  return { drafts, left: await left };
}

it("a message on its way to the shelf is found by the next page, with its images, and not as a draft, too", async () => {
  const page = await written();
  page.crossings.begin(page.message);
  page.drafts.release("general");
  page.drafts.change("general", { text: "typed since" });
  await pass();
  const { drafts, left } = await nextPage(page);
  expect(left).toEqual([{ message: page.message, isWhole: true }]);
  expect(drafts.get("general")).toMatchObject({ text: "typed since", images: [] });
});

it("leaves nothing behind once it is there", async () => {
  const page = await written();
  page.crossings.begin(page.message);
  page.drafts.release("general");
  page.crossings.complete(page.message);
  await pass();
  expect((await nextPage(page)).left).toEqual([]);
  expect([page.texts.size, page.files.size]).toEqual([0, 0]);
});

it("takes no files from a draft that it was given back to before it was there", async () => {
  const page = await written();
  page.crossings.begin(page.message);
  page.drafts.release("general");
  page.crossings.complete({ ...page.message, images: [] });
  page.drafts.change("general", { images: page.message.images });
  page.crossings.complete(page.message);
  await pass();
  const { drafts, left } = await nextPage(page);
  expect(left).toEqual([]);
  expect(drafts.get("general").images).toHaveLength(2);
});

it("is known not to be whole where a file had not been kept yet", async () => {
  const page = await written();
  const images = [...page.message.images, picture("too late")];
  page.crossings.begin({ ...page.message, images });
  page.drafts.release("general");
  const { left } = await nextPage(page);
  expect(left).toEqual([{ message: page.message, isWhole: false }]);
});

it("comes in the order of writing, and to nobody else", async () => {
  const { shelf } = browserStorage();
  const crossings = new HandoffJournal("ada", shelf);
  for (const clientId of ["b", "a"]) crossings.begin(toStored(pending(clientId)));
  const left = await new HandoffJournal("ada", shelf).unfinished();
  expect(left.map(({ message }) => message.clientId)).toEqual(["a", "b"]);
  expect(await new HandoffJournal("grace", shelf).unfinished()).toEqual([]);
});

it("is not taken for left by the page that is bringing it there", async () => {
  const { shelf } = browserStorage();
  const crossings = new HandoffJournal("ada", shelf);
  crossings.begin(toStored(pending("a", { images: [picture("not kept yet")] })));
  const left = crossings.unfinished();
  await pass();
  expect(await left).toEqual([]);
  expect((await nextPage({ shelf })).left).toHaveLength(1);
});
