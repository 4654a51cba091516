import { HandoffJournal } from "#lib/client/outbox/handoff-journal";
import { Drafts } from "#lib/client/drafts/drafts";
import { fakeStorage } from "#tests/support/client/fake-storage";

/** Values that a browser may have stored instead of valid ones. */
const broken = [
  "",
  "{broken",
  "null",
  "7",
  "{}",
  "[]",
  "[null]",
  '{"id":"m1"}',
  '[{"id":"m1"}]',
  '{"id":"m1","seq":1,"text":"","deleted":false,"hasImages":false,"author":null}',
  '{"clientId":"a","channel":"general","text":"words","createdAt":"","images":[null]}',
];

describe("the page", () => {
  it.each(broken)("ignores a stored value of %j", async (text) => {
    const { draftFiles, texts } = fakeStorage();
    for (const kind of ["reply", "images", "crossing"]) texts.set(`parley.${kind}.ada.general`, text);
    const drafts = new Drafts("ada", draftFiles);
    drafts.start();
    expect(drafts.get("general")).toMatchObject({ text: "", quote: null, images: [] });
    expect(await new HandoffJournal("ada", draftFiles).unfinished()).toEqual([]);

    drafts.change("general", { text: "goes on" });
    expect(new Drafts("ada", draftFiles).get("general").text).toBe("goes on");
  });
});
