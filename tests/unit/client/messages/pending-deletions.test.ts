import { refusal } from "#lib/contract/errors/refuse";
import { PendingDeletions } from "#lib/client/messages/pending-deletions";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { message } from "#tests/support/client/fixtures";

function setUp(...outcomes: Error[]) {
  const asked: string[] = [];
  const removed: string[] = [];
  const removals = new PendingDeletions({
    async delete({ id }) {
      asked.push(id);
      const failure = outcomes.shift();
      if (failure) throw failure;
      return message(1, { id, deletedAt: "2026-11-16T09:00:00.000Z" });
    },
    deleted: ({ id }) => void removed.push(id),
  });
  return { removals, asked, removed };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe("a pending deletion", () => {
  it("is sent after five seconds", async () => {
    const { removals, asked, removed } = setUp();
    removals.schedule(message(1));
    await pass(4_900);
    expect(asked).toEqual([]);
    expect(removals.all()).toEqual({ m1: { state: "undoable" } });
    await pass(200);
    expect(removed).toEqual(["m1"]);
    expect(removals.all()).toEqual({});
  });

  it("can be undone", async () => {
    const { removals, asked } = setUp();
    removals.schedule(message(1));
    removals.undo("m1");
    await pass(60_000);
    expect(asked).toEqual([]);
    expect(removals.all()).toEqual({});
  });

  it("does not wait when the page goes away", async () => {
    const { removals, asked } = setUp();
    removals.schedule(message(1));
    removals.flushDeletions("waiting");
    expect(asked).toEqual([]);
    removals.flushDeletions("all");
    await pass(60_000);
    expect(asked).toEqual(["m1"]);
  });

  it("waits as long as the server asks, and can still be undone meanwhile", async () => {
    const { removals, asked } = setUp(new UnreachableError(), refusal("rate_limited", { retryAfter: 9 }));
    removals.schedule(message(1));
    await pass(5_000);
    expect(removals.all()).toEqual({ m1: { state: "waiting" } });
    removals.flushDeletions("waiting");
    await pass(8_900);
    expect(asked).toEqual(["m1", "m1"]);
    removals.undo("m1");
    await pass(60_000);
    expect(asked).toEqual(["m1", "m1"]);
  });

  it("reports why the server refuses it", async () => {
    const { removals, removed } = setUp(refusal("not_author"));
    removals.schedule(message(1));
    await pass(5_000);
    expect(removals.all()).toEqual({
      m1: {
        state: "failed",
        refusal: { code: "not_author", detail: "Only the author can change a message and its images." },
      },
    });
    expect(removed).toEqual([]);
  });
});
