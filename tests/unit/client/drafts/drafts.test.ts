import { Drafts } from "#lib/client/drafts/drafts";
import { orderedUuid } from "#lib/client/browser/uuid";
import { fakeStorage } from "#tests/support/client/fake-storage";
import { ada, pendingImage } from "#tests/support/client/fixtures";

function browser() {
  const { draftFiles, files, fill } = fakeStorage();
  const open = () => {
    const drafts = new Drafts("ada", draftFiles);
    drafts.start();
    return drafts;
  };
  return { open, files, fill };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = () => jest.advanceTimersByTimeAsync(200);
const altsIn = (drafts: Drafts) => drafts.get("general").images.map(({ alt }) => alt);

describe("the images of a draft", () => {
  it("are there on the next visit, in their order, with their last descriptions", async () => {
    const { open, files } = browser();
    const first = open();
    const [one, two] = [pendingImage("one"), pendingImage("two")];
    first.change("general", { images: [one, two] });
    first.change("general", { images: [two, { ...one, alt: "the first" }] });
    await pass();
    expect(first.hasUnsaved).toBe(false);
    const next = open();
    await pass();
    expect(altsIn(next)).toEqual(["two", "the first"]);
    expect(files.size).toBe(2);
  });

  it("leave nothing behind when they are removed, and pass their files to the sender", async () => {
    const { open, files } = browser();
    const drafts = open();
    drafts.change("general", { text: "words", images: [pendingImage("one"), pendingImage("two")] });
    await pass();
    drafts.change("general", { images: drafts.get("general").images.slice(1) });
    await pass();
    expect(files.size).toBe(1);
    drafts.release("general");
    await pass();
    expect(files.size).toBe(1);
    const next = open();
    await pass();
    expect(next.get("general")).toMatchObject({ text: "", images: [] });
  });

  it("of the last visit stay when others are attached before those are loaded", async () => {
    const { open } = browser();
    const first = open();
    first.change("general", { images: [pendingImage("kept")] });
    await pass();
    const next = open();
    next.change("general", { images: [pendingImage("new")] });
    await pass();
    expect(altsIn(next)).toEqual(["kept", "new"]);
    const third = open();
    await pass();
    expect(altsIn(third)).toEqual(["kept", "new"]);
  });

  it("that can't be stored last as long as the page, which says so", async () => {
    const { open, fill } = browser();
    const drafts = open();
    fill();
    drafts.change("general", { images: [pendingImage("one")] });
    await pass();
    expect(altsIn(drafts)).toEqual(["one"]);
    expect(drafts.get("general").problem).toMatchObject({ key: "attachment.storageFull" });
    expect(drafts.hasUnsaved).toBe(true);
  });

  it("that no draft refers to are deleted a day later", async () => {
    const { open, files } = browser();
    files.set(orderedUuid(), new Blob(["left over"]));
    open();
    await pass();
    expect(files.size).toBe(1);
    jest.setSystemTime(Date.now() + 25 * 60 * 60 * 1000);
    open();
    await pass();
    expect(files.size).toBe(0);
  });
});

it("a draft keeps its quote for the next visit, until it is sent or discarded", () => {
  const { open } = browser();
  const quote = { id: "m1", seq: 1, author: ada, text: "a question", deleted: false, hasImages: false };
  const drafts = open();
  drafts.change("general", { quote });
  expect(open().get("general")).toMatchObject({ text: "", quote });
  expect(open().get("elsewhere").quote).toBeNull();
  drafts.change("general", { quote: null });
  expect(open().get("general").quote).toBeNull();
  drafts.change("general", { text: "an answer", quote });
  drafts.release("general");
  expect(open().get("general")).toMatchObject({ text: "", quote: null });
});
