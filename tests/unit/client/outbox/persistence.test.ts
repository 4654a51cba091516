import { refusal } from "#lib/contract/errors/refuse";
import { toStored } from "#lib/client/outbox/pending-message";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { pendingMessage } from "#tests/support/client/fixtures";
import { simulateTabs } from "#tests/support/client/simulated-tabs";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe("the outbox of a browser", () => {
  it("keeps a message before it is sent, and lets go of it only after the ack", async () => {
    const { openTab, storedIds, sent, attempts } = simulateTabs();
    const { outbox } = openTab("one");
    await pass(5);
    outbox.add(pendingMessage("a"));
    expect(outbox.unsavedCount).toBe(1);
    // The connection comes back just now: that is no reason to hurry past the stored.
    outbox.retryNow();
    await pass(0);
    expect(attempts).toEqual([]);
    await pass(5);
    expect({ kept: storedIds(), sent, unkept: outbox.unsavedCount }).toEqual({ kept: ["a"], sent: [], unkept: 0 });
    await pass(10);
    expect({ kept: storedIds(), sent, left: outbox.entries }).toEqual({ kept: [], sent: ["a"], left: [] });
  });

  it("sends what a tab that crashed has left, in its order, before what is written now", async () => {
    let reachable = false;
    const { openTab, sent, storedIds } = simulateTabs(() => (reachable ? undefined : new UnreachableError()));
    const first = openTab("one");
    for (const clientId of ["a", "b", "c"]) first.outbox.add(pendingMessage(clientId));
    await pass(20);
    first.crash();
    reachable = true;
    const next = openTab("two");
    next.outbox.add(pendingMessage("d"));
    await pass(100);
    expect(next.acknowledged).toEqual(["a", "b", "c", "d"]);
    expect(sent).toEqual(["a", "b", "c", "d"]);
    expect(storedIds()).toEqual([]);
  });

  it("sends again what was acknowledged but not yet taken away when the tab crashed", async () => {
    const { openTab, sent, attempts, stored } = simulateTabs();
    openTab("one").outbox.add(pendingMessage("a"));
    await pass(20);
    // As if it had not come to that.
    stored.push(toStored(pendingMessage("a")));
    const next = openTab("two");
    await pass(20);
    expect(attempts).toEqual(["one a", "two a"]);
    expect(sent).toEqual(["a"]);
    expect(next.shownIds()).toEqual([]);
  });

  it("is shown in all tabs and sent by one at a time, once, in the order of writing", async () => {
    let reachable = false;
    const { openTab, sent, attempts, maxConcurrent } = simulateTabs(() =>
      reachable ? undefined : new UnreachableError(),
    );
    const [one, two] = [openTab("one"), openTab("two")];
    for (const [tab, clientId] of [
      [one, "a"],
      [two, "b"],
      [one, "c"],
      [two, "d"],
    ] as const) {
      tab.outbox.add(pendingMessage(clientId));
      await pass(5);
    }
    await pass(50);
    expect(two.shownIds()).toEqual(["a", "b", "c", "d"]);
    expect(one.shownIds()).toEqual(two.shownIds());

    reachable = true;
    const vain = attempts.length;
    for (const { outbox } of [one, two]) outbox.retryNow();
    await pass(200);
    expect(sent).toEqual(["a", "b", "c", "d"]);
    expect(attempts.slice(vain).map((attempt) => attempt.slice(-1))).toEqual(["a", "b", "c", "d"]);
    expect(maxConcurrent()).toBe(1);
    expect([one.shownIds(), two.shownIds()]).toEqual([[], []]);
  });

  it("goes on in another tab when the one that sends dies", async () => {
    const hung = new Set(["a"]);
    const { openTab, sent } = simulateTabs((clientId) => (hung.delete(clientId) ? "silence" : undefined));
    const [one, two] = [openTab("one"), openTab("two")];
    for (const clientId of ["a", "b"]) one.outbox.add(pendingMessage(clientId));
    await pass(1_000);
    expect(sent).toEqual([]);
    one.crash();
    // Its lock is gone with it; the browser then lets the next one in.
    const three = openTab("three");
    await pass(200);
    expect(sent).toEqual(["a", "b"]);
    expect(three.shownIds()).toEqual([]);
    two.crash();
  });

  it("without locks comes to the same: once and in order", async () => {
    const { openTab, sent } = simulateTabs();
    const [one, two] = [openTab("one", { withoutLocks: true }), openTab("two", { withoutLocks: true })];
    for (const clientId of ["a", "b", "c"]) (clientId === "b" ? two : one).outbox.add(pendingMessage(clientId));
    await pass(500);
    expect(sent).toEqual(["a", "b", "c"]);
    expect([one.shownIds(), two.shownIds()]).toEqual([[], []]);
  });

  it("keeps what was refused for good with its reason, also for the next visit, and does not try again", async () => {
    const { openTab, attempts, storedIds } = simulateTabs((clientId) =>
      clientId === "a" ? refusal("invalid_text", {}, "Too long.") : undefined,
    );
    const one = openTab("one");
    for (const clientId of ["a", "b"]) one.outbox.add(pendingMessage(clientId));
    await pass(100);
    expect(storedIds()).toEqual(["a"]);
    one.crash();
    const next = openTab("two");
    await pass(60_000);
    expect(next.outbox.entries).toMatchObject([{ clientId: "a", state: "failed", refusal: { detail: "Too long." } }]);
    expect(attempts).toEqual(["one a", "one b"]);
    next.outbox.discard("a");
    await pass(1);
    expect(storedIds()).toEqual([]);
  });

  it("shows a refusal and a discarding in the other tabs, too", async () => {
    const { openTab } = simulateTabs(() => refusal("invalid_text", {}, "Too long."));
    const [one, two] = [openTab("one"), openTab("two")];
    one.outbox.add(pendingMessage("a"));
    await pass(100);
    expect(two.outbox.entries).toMatchObject([{ clientId: "a", state: "failed", refusal: { detail: "Too long." } }]);
    two.outbox.discard("a");
    await pass(10);
    expect(one.shownIds()).toEqual([]);
  });

  it("does not bring back what was discarded before it was on the stored", async () => {
    const { openTab, storedIds, sent } = simulateTabs();
    const one = openTab("one");
    one.outbox.add(pendingMessage("a"));
    one.outbox.discard("a");
    await pass(100);
    expect({ shows: one.shownIds(), kept: storedIds(), sent }).toEqual({ shows: [], kept: [], sent: [] });
  });

  it("sends all the same where the browser keeps nothing, and knows that it is at risk", async () => {
    let reachable = false;
    const { openTab, sent } = simulateTabs(() => (reachable ? undefined : new UnreachableError()));
    const { outbox } = openTab("one", { canStore: () => false });
    for (const clientId of ["a", "b"]) outbox.add(pendingMessage(clientId));
    await pass(100);
    expect(outbox.unsavedCount).toBe(2);
    expect(outbox.entries).toMatchObject([{ notPersisted: true }, { notPersisted: true }]);
    reachable = true;
    outbox.retryNow();
    await pass(100);
    expect(sent).toEqual(["a", "b"]);
    expect(outbox.unsavedCount).toBe(0);
  });

  it("still sends, in the order of writing, what the browser has thrown away, and keeps it anew until then", async () => {
    let reachable = false;
    const { openTab, sent, clear, storedIds } = simulateTabs(() => (reachable ? undefined : new UnreachableError()));
    const one = openTab("one");
    const two = openTab("two");
    for (const clientId of ["a", "b"]) one.outbox.add(pendingMessage(clientId));
    await pass(100);
    clear();
    await Promise.all([one.outbox.reload(), two.outbox.reload(), pass(100)]);
    expect([one.shownIds(), two.shownIds(), storedIds().toSorted()]).toEqual([
      ["a", "b"],
      ["a", "b"],
      ["a", "b"],
    ]);
    expect(one.outbox.unsavedCount).toBe(0);
    reachable = true;
    one.outbox.retryNow();
    await pass(100);
    expect(sent).toEqual(["a", "b"]);
    expect([one.shownIds(), storedIds()]).toEqual([[], []]);
  });

  it("sends in the order of writing also what the browser could not keep at first", async () => {
    let reachable = false;
    const { openTab, sent, stored } = simulateTabs(() => (reachable ? undefined : new UnreachableError()));
    const { outbox, shownIds } = openTab("one", { canStore: (clientId) => clientId !== "a" });
    for (const clientId of ["a", "b", "c"]) outbox.add(pendingMessage(clientId));
    await pass(100);
    expect(stored.map(({ clientId }) => clientId)).toEqual(["b", "c"]);
    expect(shownIds()).toEqual(["a", "b", "c"]);
    reachable = true;
    outbox.retryNow();
    await pass(100);
    expect(sent).toEqual(["a", "b", "c"]);
  });

  it("does not bring back what is on its way off the stored", async () => {
    const { openTab, storedIds } = simulateTabs(() => new UnreachableError());
    const { outbox, shownIds } = openTab("one");
    outbox.add(pendingMessage("a"));
    await pass(20);
    void outbox.reload();
    outbox.discard("a");
    await pass(1);
    expect(storedIds()).toEqual(["a"]);
    expect(shownIds()).toEqual([]);
    await pass(10);
    expect({ kept: storedIds(), shows: shownIds() }).toEqual({ kept: [], shows: [] });
  });

  it("looks again when its turn comes, and does not send what another tab has sent meanwhile", async () => {
    const { openTab, attempts, stored } = simulateTabs();
    stored.push(toStored(pendingMessage("a")));
    const tabs = [openTab("one", { notified: false }), openTab("two", { notified: false })];
    await pass(1_000);
    expect(attempts).toEqual(["one a"]);
    expect(tabs.map((tab) => tab.shownIds())).toEqual([[], []]);
  });

  it("shows what is on its way to the stored behind what other tabs have put there before", async () => {
    const { openTab } = simulateTabs(() => new UnreachableError());
    const [one, two] = [openTab("one"), openTab("two")];
    await pass(5);
    two.outbox.add(pendingMessage("a"));
    void one.outbox.reload();
    one.outbox.add(pendingMessage("b"));
    await pass(2);
    expect(one.shownIds()).toEqual(["a", "b"]);
  });

  it("begins nothing more after it was stopped", async () => {
    const { openTab, attempts } = simulateTabs(() => new UnreachableError());
    const { outbox } = openTab("one");
    outbox.add(pendingMessage("a"));
    await pass(20);
    outbox.stop();
    await pass(60_000);
    expect(attempts).toEqual(["one a"]);
  });
});
