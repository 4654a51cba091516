import { HandoffJournal } from "#lib/client/outbox/handoff-journal";
import { Drafts } from "#lib/client/drafts/drafts";
import { fakeStorage } from "#tests/support/client/fake-storage";

/** What a browser may have kept instead of what it should have. */
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

it.each(broken)("does without what was kept as %j", async (text) => {
  const { draftFiles, texts } = fakeStorage();
  for (const kind of ["reply", "images", "crossing"]) texts.set(`parley.${kind}.ada.general`, text);
  const drafts = new Drafts("ada", draftFiles);
  drafts.start();
  expect(drafts.get("general")).toMatchObject({ text: "", quote: null, images: [] });
  expect(await new HandoffJournal("ada", draftFiles).unfinished()).toEqual([]);

  drafts.change("general", { text: "goes on" });
  expect(new Drafts("ada", draftFiles).get("general").text).toBe("goes on");
});
