import { createMemoryBus } from "#lib/adapters/bus-memory";
import { createMessageWriter } from "#lib/domain/services/message-writer";
import type { Change, Committed } from "#lib/store/changes/change";

const change = (text: string): Change => ({
  kind: "edit",
  channel: { id: "1", slug: "general" },
  messageId: text,
  isAllowed: () => true,
  text,
  mentionCandidates: [],
  at: "2026-03-01T12:00:00.000Z",
});
const textOf = (each: Change) => (each.kind === "edit" ? each.text : "");

/** Commits by recording the batch; it refuses the text "bad" as a database would. */
function recordingCommit(failure: Error = new Error("constraint")) {
  const batches: string[][] = [];
  const commit = async (batch: readonly Change[]): Promise<Committed> => {
    batches.push(batch.map(textOf));
    if (batch.some((each) => textOf(each) === "bad")) throw failure;
    const messages = batch.map((each, index) => ({
      id: textOf(each),
      channel: "general",
      seq: index + 1,
      rev: index + 1,
      clientId: textOf(each),
      author: { id: "ada", displayName: "Ada" },
      text: textOf(each),
      images: [],
      replyTo: null,
      quote: null,
      mentions: [],
      reactions: [],
      createdAt: "",
      editedAt: null,
      deletedAt: null,
    }));
    return {
      outcomes: messages.map((message) => ({ message, isNew: true, removedImages: [], unmentioned: [] })),
      packets: [{ channel: "general", from: 1, to: messages.length, messages }],
      activity: [],
      deletions: [],
      mentions: [],
    };
  };
  return { batches, commit };
}

describe("the message writer", () => {
  it("commits the changes of one turn together, and those that arrive meanwhile after it", async () => {
    const { batches, commit } = recordingCommit();
    const writer = createMessageWriter(commit, createMemoryBus());
    const first = Promise.all([writer.write(change("a")), writer.write(change("b"))]);
    await first;
    await Promise.all([writer.write(change("c")), writer.write(change("d"))]);
    expect(batches).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("pauses after a slow commit, and batches meanwhile", async () => {
    const { batches, commit } = recordingCommit();
    const onSlowDisk = async (batch: readonly Change[]) => {
      const until = performance.now() + 300;
      while (performance.now() < until);
      return commit(batch);
    };
    const writer = createMessageWriter(onSlowDisk, createMemoryBus());
    await writer.write(change("a"));
    const later: Promise<unknown>[] = [];
    for (const text of ["b", "c", "d"]) {
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      later.push(writer.write(change(text)));
    }
    await Promise.all(later);
    expect(batches).toEqual([["a"], ["b", "c", "d"]]);
  });

  it("publishes committed changes, and only those", async () => {
    const bus = createMemoryBus();
    const announced: string[] = [];
    bus.subscribe("channel:changes", ({ payload }) => announced.push(...payload.messages.map(({ text }) => text)));
    const writer = createMessageWriter(recordingCommit().commit, bus);
    const results = await Promise.allSettled(["a", "bad", "b"].map((text) => writer.write(change(text))));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(announced).toEqual(["a", "b"]);
  });

  it("does not retry each change alone on a full disk", async () => {
    const full = Object.assign(new Error("full"), { code: "SQLITE_FULL" });
    const { batches, commit } = recordingCommit(full);
    const writer = createMessageWriter(commit, createMemoryBus());
    const results = await Promise.allSettled(["a", "bad"].map((text) => writer.write(change(text))));
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(batches).toEqual([["a", "bad"]]);
  });

  it("finishes its changes before it closes, and accepts no more", async () => {
    const { batches, commit } = recordingCommit();
    const writer = createMessageWriter(commit, createMemoryBus());
    const written = writer.write(change("a"));
    await writer.close();
    expect(batches).toEqual([["a"]]);
    await written;
    expect(() => writer.write(change("b"))).toThrow(expect.objectContaining({ code: "stopping" }));
  });
});
