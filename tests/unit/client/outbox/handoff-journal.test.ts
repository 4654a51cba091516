import { HandoffJournal } from "#lib/client/outbox/handoff-journal";
import { Drafts } from "#lib/client/drafts/drafts";
import { toStored } from "#lib/client/outbox/pending-message";
import { fakeStorage } from "#tests/support/client/fake-storage";
import { pendingMessage, pendingImage } from "#tests/support/client/fixtures";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = () => jest.advanceTimersByTimeAsync(200);

/** A draft with two images whose files are stored, and the journal that hands it to the outbox. */
async function written() {
  const storage = fakeStorage();
  const drafts = new Drafts("ada", storage.draftFiles);
  drafts.start();
  drafts.change("general", { text: "words", images: [pendingImage("one"), pendingImage("two")] });
  await pass();
  const { text, images } = drafts.get("general");
  const message = toStored(pendingMessage("a", { text, images }));
  return { ...storage, drafts, message, journal: new HandoffJournal("ada", storage.draftFiles) };
}

/** The messages that the next page finds when this one dies now. */
async function nextPage({ draftFiles }: Pick<ReturnType<typeof fakeStorage>, "draftFiles">) {
  const drafts = new Drafts("ada", draftFiles);
  const left = new HandoffJournal("ada", draftFiles).unfinished();
  drafts.start();
  await pass();
  return { drafts, left: await left };
}

describe("the handoff journal", () => {
  it("gives a message that was not stored yet to the next page, with its images, and not as a draft, too", async () => {
    const page = await written();
    page.journal.begin(page.message);
    page.drafts.release("general");
    page.drafts.change("general", { text: "typed since" });
    await pass();
    const { drafts, left } = await nextPage(page);
    expect(left).toEqual([{ message: page.message, isWhole: true }]);
    expect(drafts.get("general")).toMatchObject({ text: "typed since", images: [] });
  });

  it("keeps nothing once the message is stored", async () => {
    const page = await written();
    page.journal.begin(page.message);
    page.drafts.release("general");
    page.journal.complete(page.message);
    await pass();
    expect((await nextPage(page)).left).toEqual([]);
    expect([page.texts.size, page.files.size]).toEqual([0, 0]);
  });

  it("takes no files from a draft to which the message returned before it was stored", async () => {
    const page = await written();
    page.journal.begin(page.message);
    page.drafts.release("general");
    page.journal.complete({ ...page.message, images: [] });
    page.drafts.change("general", { images: page.message.images });
    page.journal.complete(page.message);
    await pass();
    const { drafts, left } = await nextPage(page);
    expect(left).toEqual([]);
    expect(drafts.get("general").images).toHaveLength(2);
  });

  it("reports a message as incomplete where a file was not stored yet", async () => {
    const page = await written();
    const images = [...page.message.images, pendingImage("too late")];
    page.journal.begin({ ...page.message, images });
    page.drafts.release("general");
    const { left } = await nextPage(page);
    expect(left).toEqual([{ message: page.message, isWhole: false }]);
  });

  it("gives messages in the order of writing, and only to their author", async () => {
    const { draftFiles } = fakeStorage();
    const journal = new HandoffJournal("ada", draftFiles);
    for (const clientId of ["b", "a"]) journal.begin(toStored(pendingMessage(clientId)));
    const left = await new HandoffJournal("ada", draftFiles).unfinished();
    expect(left.map(({ message }) => message.clientId)).toEqual(["a", "b"]);
    expect(await new HandoffJournal("grace", draftFiles).unfinished()).toEqual([]);
  });

  it("does not report a message as unfinished to the page that is storing it", async () => {
    const { draftFiles } = fakeStorage();
    const journal = new HandoffJournal("ada", draftFiles);
    journal.begin(toStored(pendingMessage("a", { images: [pendingImage("not kept yet")] })));
    const left = journal.unfinished();
    await pass();
    expect(await left).toEqual([]);
    expect((await nextPage({ draftFiles })).left).toHaveLength(1);
  });
});
