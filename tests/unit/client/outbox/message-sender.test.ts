import { BrowserDatabase } from "#lib/client/database/database";
import { IndexedDbDraftFiles } from "#lib/client/database/draft-files";
import { IndexedDbOutboxStore } from "#lib/client/database/outbox-records";
import { Drafts } from "#lib/client/drafts/drafts";
import { chatStateOf } from "#lib/client/chat-state";
import { MessageSender } from "#lib/client/outbox/message-sender";
import { createStore } from "#lib/client/state/store";
import { fakeConnection, fakeFeeds } from "#tests/support/client/fake-connection";
import { fakeStorage } from "#tests/support/client/fake-storage";

/** Takes what it is asked to keep, and does not come to it before the page dies. */
class StalledDatabase extends BrowserDatabase {
  override open = () => new Promise<never>(() => {});
}

/** Keeps nothing, so that nothing is waited for. */
class BrokenDatabase extends BrowserDatabase {
  override open = () => Promise.reject(new Error("Nothing is kept here."));
}

beforeAll(() => {
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
});

function page({ draftFiles }: ReturnType<typeof fakeStorage>, database: BrowserDatabase) {
  const member = { id: "ada", displayName: "Ada", since: "2026-11-16T09:00:00.000Z" };
  const drafts = new Drafts("ada", draftFiles);
  let onRequest: (input: unknown) => void = () => {};
  const request = new Promise<unknown>((resolve) => (onRequest = resolve));
  const { connection } = fakeConnection();
  const { feeds } = fakeFeeds();
  const store = createStore(chatStateOf({ member, channels: [], slug: "general", linkedSeq: null, page: null }));
  const sender = new MessageSender({
    store,
    drafts,
    outboxStore: new IndexedDbOutboxStore("ada", database),
    draftFiles: new IndexedDbDraftFiles("ada", database),
    connection: {
      on: connection.on,
      request: (_, input) => {
        onRequest(input);
        return new Promise<never>(() => {});
      },
    },
    feeds,
    deletions: { deleteNow: () => undefined },
  });
  const pending = () => store.get().pending.map(({ clientId }) => clientId);
  return { drafts, sender, request, pending };
}

describe("a sent message", () => {
  it("survives a page that dies at once: the next page sends it, and keeps what was typed since", async () => {
    const storage = fakeStorage();
    const first = page(storage, new StalledDatabase());
    first.drafts.change("general", { text: "sent" });
    first.sender.send("general");
    expect(first.drafts.get("general").text).toBe("");
    first.drafts.change("general", { text: "typed since" });

    const next = page(storage, new BrokenDatabase());
    expect(next.drafts.get("general").text).toBe("typed since");
    const end = next.sender.start();
    const sent = { channel: "general", clientId: expect.any(String), text: "sent", replyTo: null };
    expect(await next.request).toEqual(sent);
    end();
  });

  it("is not left to the next page when it was discarded, or returned to the draft", () => {
    const storage = fakeStorage();
    const { drafts, sender, pending } = page(storage, new StalledDatabase());
    for (const text of ["discarded", "returned"]) {
      drafts.change("general", { text });
      sender.send("general");
    }
    const [one = "", other = ""] = pending();
    sender.discard(one);
    sender.returnToDraft(other);
    expect(drafts.get("general").text).toBe("returned");
    expect([...storage.texts.keys()]).toEqual(["parley.draft.ada.general"]);
  });
});
