import { refusal } from "#lib/contract/errors/refuse";
import { toStored } from "#lib/client/outbox/pending-message";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { pendingMessage } from "#tests/support/client/fixtures";
import { simulateTabs } from "#tests/support/client/simulated-tabs";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe("the stored outbox", () => {
  it("stores a message before it is sent, and removes it only after the acknowledgement", async () => {
    const { openTab, storedIds, sent, attempts } = simulateTabs();
    const { outbox } = openTab("one");
    await pass(5);
    outbox.add(pendingMessage("a"));
    expect(outbox.unsavedCount).toBe(1);
    // The connection comes back just now, which is no reason to send before the message is stored.
    outbox.retryNow();
    await pass(0);
    expect(attempts).toEqual([]);
    await pass(5);
    expect({ stored: storedIds(), sent, unkept: outbox.unsavedCount }).toEqual({ stored: ["a"], sent: [], unkept: 0 });
    await pass(10);
    expect({ stored: storedIds(), sent, left: outbox.entries }).toEqual({ stored: [], sent: ["a"], left: [] });
  });

  it("sends the messages of a crashed tab in their order, before new ones", async () => {
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

  it("sends a message again that was acknowledged but not removed when the tab crashed", async () => {
    const { openTab, sent, attempts, stored } = simulateTabs();
    openTab("one").outbox.add(pendingMessage("a"));
    await pass(20);
    // The removal is undone, as if the tab had crashed before it.
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
    const failing = attempts.length;
    for (const { outbox } of [one, two]) outbox.retryNow();
    await pass(200);
    expect(sent).toEqual(["a", "b", "c", "d"]);
    expect(attempts.slice(failing).map((attempt) => attempt.slice(-1))).toEqual(["a", "b", "c", "d"]);
    expect(maxConcurrent()).toBe(1);
    expect([one.shownIds(), two.shownIds()]).toEqual([[], []]);
  });

  it("continues in another tab when the sending one dies", async () => {
    const hung = new Set(["a"]);
    const { openTab, sent } = simulateTabs((clientId) => (hung.delete(clientId) ? "silence" : undefined));
    const [one, two] = [openTab("one"), openTab("two")];
    for (const clientId of ["a", "b"]) one.outbox.add(pendingMessage(clientId));
    await pass(1_000);
    expect(sent).toEqual([]);
    one.crash();
    // Its lock ends with it; the browser then grants it to the next tab.
    const three = openTab("three");
    await pass(200);
    expect(sent).toEqual(["a", "b"]);
    expect(three.shownIds()).toEqual([]);
    two.crash();
  });

  it("sends once and in order without locks, too", async () => {
    const { openTab, sent } = simulateTabs();
    const [one, two] = [openTab("one", { withoutLocks: true }), openTab("two", { withoutLocks: true })];
    for (const clientId of ["a", "b", "c"]) (clientId === "b" ? two : one).outbox.add(pendingMessage(clientId));
    await pass(500);
    expect(sent).toEqual(["a", "b", "c"]);
    expect([one.shownIds(), two.shownIds()]).toEqual([[], []]);
  });

  it("keeps a message that was refused for good, with its reason, for the next visit, and does not retry it", async () => {
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

  it("shows refused and discarded messages in the other tabs, too", async () => {
    const { openTab } = simulateTabs(() => refusal("invalid_text", {}, "Too long."));
    const [one, two] = [openTab("one"), openTab("two")];
    one.outbox.add(pendingMessage("a"));
    await pass(100);
    expect(two.outbox.entries).toMatchObject([{ clientId: "a", state: "failed", refusal: { detail: "Too long." } }]);
    two.outbox.discard("a");
    await pass(10);
    expect(one.shownIds()).toEqual([]);
  });

  it("does not bring back a message that was discarded before it was stored", async () => {
    const { openTab, storedIds, sent } = simulateTabs();
    const one = openTab("one");
    one.outbox.add(pendingMessage("a"));
    one.outbox.discard("a");
    await pass(100);
    expect({ shows: one.shownIds(), stored: storedIds(), sent }).toEqual({ shows: [], stored: [], sent: [] });
  });

  it("still sends where the browser stores nothing, and reports unsent messages as at risk", async () => {
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

  it("still sends, in order, messages that the browser has deleted, and stores them again until then", async () => {
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

  it("sends in order even messages that the browser could not store at first", async () => {
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

  it("does not bring back a message that is being removed", async () => {
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
    expect({ stored: storedIds(), shows: shownIds() }).toEqual({ stored: [], shows: [] });
  });

  it("reads the database again under the lock, and does not send what another tab has sent", async () => {
    const { openTab, attempts, stored } = simulateTabs();
    stored.push(toStored(pendingMessage("a")));
    const tabs = [openTab("one", { notified: false }), openTab("two", { notified: false })];
    await pass(1_000);
    expect(attempts).toEqual(["one a"]);
    expect(tabs.map((tab) => tab.shownIds())).toEqual([[], []]);
  });

  it("shows messages that are being stored after those that other tabs stored before", async () => {
    const { openTab } = simulateTabs(() => new UnreachableError());
    const [one, two] = [openTab("one"), openTab("two")];
    await pass(5);
    two.outbox.add(pendingMessage("a"));
    void one.outbox.reload();
    one.outbox.add(pendingMessage("b"));
    await pass(2);
    expect(one.shownIds()).toEqual(["a", "b"]);
  });

  it("starts nothing after it was stopped", async () => {
    const { openTab, attempts } = simulateTabs(() => new UnreachableError());
    const { outbox } = openTab("one");
    outbox.add(pendingMessage("a"));
    await pass(20);
    outbox.stop();
    await pass(60_000);
    expect(attempts).toEqual(["one a"]);
  });
});
