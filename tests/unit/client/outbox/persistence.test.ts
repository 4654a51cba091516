import { refusal } from "#lib/contract/errors/refuse";
import { toStored } from "#lib/client/outbox/pending-message";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { pending } from "#tests/support/client/fixtures";
import { browserWith } from "#tests/support/client/tabs-of-one-member";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe("the outbox of a browser", () => {
  it("keeps a message before it is sent, and lets go of it only after the ack", async () => {
    const { openTab, kept, sent, attempts } = browserWith();
    const { outbox } = openTab("one");
    await pass(5);
    outbox.add(pending("a"));
    expect(outbox.unsavedCount).toBe(1);
    // The connection comes back just now: that is no reason to hurry past the shelf.
    outbox.retryNow();
    await pass(0);
    expect(attempts).toEqual([]);
    await pass(5);
    expect({ kept: kept(), sent, unkept: outbox.unsavedCount }).toEqual({ kept: ["a"], sent: [], unkept: 0 });
    await pass(10);
    expect({ kept: kept(), sent, left: outbox.entries }).toEqual({ kept: [], sent: ["a"], left: [] });
  });

  it("sends what a tab that crashed has left, in its order, before what is written now", async () => {
    let reachable = false;
    const { openTab, sent, kept } = browserWith(() => (reachable ? undefined : new UnreachableError()));
    const first = openTab("one");
    for (const clientId of ["a", "b", "c"]) first.outbox.add(pending(clientId));
    await pass(20);
    first.crash();
    reachable = true;
    const next = openTab("two");
    next.outbox.add(pending("d"));
    await pass(100);
    expect(next.arrived).toEqual(["a", "b", "c", "d"]);
    expect(sent).toEqual(["a", "b", "c", "d"]);
    expect(kept()).toEqual([]);
  });

  it("sends again what was acknowledged but not yet taken away when the tab crashed", async () => {
    const { openTab, sent, attempts, shelf } = browserWith();
    openTab("one").outbox.add(pending("a"));
    await pass(20);
    // As if it had not come to that.
    shelf.push(toStored(pending("a")));
    const next = openTab("two");
    await pass(20);
    expect(attempts).toEqual(["one a", "two a"]);
    expect(sent).toEqual(["a"]);
    expect(next.shows()).toEqual([]);
  });

  it("is shown in all tabs and sent by one at a time, once, in the order of writing", async () => {
    let reachable = false;
    const { openTab, sent, attempts, atMost } = browserWith(() => (reachable ? undefined : new UnreachableError()));
    const [one, two] = [openTab("one"), openTab("two")];
    for (const [tab, clientId] of [
      [one, "a"],
      [two, "b"],
      [one, "c"],
      [two, "d"],
    ] as const) {
      tab.outbox.add(pending(clientId));
      await pass(5);
    }
    await pass(50);
    expect(two.shows()).toEqual(["a", "b", "c", "d"]);
    expect(one.shows()).toEqual(two.shows());

    reachable = true;
    const vain = attempts.length;
    for (const { outbox } of [one, two]) outbox.retryNow();
    await pass(200);
    expect(sent).toEqual(["a", "b", "c", "d"]);
    expect(attempts.slice(vain).map((attempt) => attempt.slice(-1))).toEqual(["a", "b", "c", "d"]);
    expect(atMost()).toBe(1);
    expect([one.shows(), two.shows()]).toEqual([[], []]);
  });

  it("goes on in another tab when the one that sends dies", async () => {
    const hung = new Set(["a"]);
    const { openTab, sent } = browserWith((clientId) => (hung.delete(clientId) ? "silence" : undefined));
    const [one, two] = [openTab("one"), openTab("two")];
    for (const clientId of ["a", "b"]) one.outbox.add(pending(clientId));
    await pass(1_000);
    expect(sent).toEqual([]);
    one.crash();
    // Its lock is gone with it; the browser then lets the next one in.
    const three = openTab("three");
    await pass(200);
    expect(sent).toEqual(["a", "b"]);
    expect(three.shows()).toEqual([]);
    two.crash();
  });

  it("without locks comes to the same: once and in order", async () => {
    const { openTab, sent } = browserWith();
    const [one, two] = [openTab("one", { alone: true }), openTab("two", { alone: true })];
    for (const clientId of ["a", "b", "c"]) (clientId === "b" ? two : one).outbox.add(pending(clientId));
    await pass(500);
    expect(sent).toEqual(["a", "b", "c"]);
    expect([one.shows(), two.shows()]).toEqual([[], []]);
  });

  it("keeps what was refused for good with its reason, also for the next visit, and does not try again", async () => {
    const { openTab, attempts, kept } = browserWith((clientId) =>
      clientId === "a" ? refusal("invalid_text", {}, "Too long.") : undefined,
    );
    const one = openTab("one");
    for (const clientId of ["a", "b"]) one.outbox.add(pending(clientId));
    await pass(100);
    expect(kept()).toEqual(["a"]);
    one.crash();
    const next = openTab("two");
    await pass(60_000);
    expect(next.outbox.entries).toMatchObject([{ clientId: "a", state: "failed", refusal: { detail: "Too long." } }]);
    expect(attempts).toEqual(["one a", "one b"]);
    next.outbox.discard("a");
    await pass(1);
    expect(kept()).toEqual([]);
  });

  it("shows a refusal and a discarding in the other tabs, too", async () => {
    const { openTab } = browserWith(() => refusal("invalid_text", {}, "Too long."));
    const [one, two] = [openTab("one"), openTab("two")];
    one.outbox.add(pending("a"));
    await pass(100);
    expect(two.outbox.entries).toMatchObject([{ clientId: "a", state: "failed", refusal: { detail: "Too long." } }]);
    two.outbox.discard("a");
    await pass(10);
    expect(one.shows()).toEqual([]);
  });

  it("does not bring back what was discarded before it was on the shelf", async () => {
    const { openTab, kept, sent } = browserWith();
    const one = openTab("one");
    one.outbox.add(pending("a"));
    one.outbox.discard("a");
    await pass(100);
    expect({ shows: one.shows(), kept: kept(), sent }).toEqual({ shows: [], kept: [], sent: [] });
  });

  it("sends all the same where the browser keeps nothing, and knows that it is at risk", async () => {
    let reachable = false;
    const { openTab, sent } = browserWith(() => (reachable ? undefined : new UnreachableError()));
    const { outbox } = openTab("one", { keeps: () => false });
    for (const clientId of ["a", "b"]) outbox.add(pending(clientId));
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
    const { openTab, sent, clear, kept } = browserWith(() => (reachable ? undefined : new UnreachableError()));
    const one = openTab("one");
    const two = openTab("two");
    for (const clientId of ["a", "b"]) one.outbox.add(pending(clientId));
    await pass(100);
    clear();
    await Promise.all([one.outbox.reload(), two.outbox.reload(), pass(100)]);
    expect([one.shows(), two.shows(), kept().toSorted()]).toEqual([
      ["a", "b"],
      ["a", "b"],
      ["a", "b"],
    ]);
    expect(one.outbox.unsavedCount).toBe(0);
    reachable = true;
    one.outbox.retryNow();
    await pass(100);
    expect(sent).toEqual(["a", "b"]);
    expect([one.shows(), kept()]).toEqual([[], []]);
  });

  it("sends in the order of writing also what the browser could not keep at first", async () => {
    let reachable = false;
    const { openTab, sent, shelf } = browserWith(() => (reachable ? undefined : new UnreachableError()));
    const { outbox, shows } = openTab("one", { keeps: (clientId) => clientId !== "a" });
    for (const clientId of ["a", "b", "c"]) outbox.add(pending(clientId));
    await pass(100);
    expect(shelf.map(({ clientId }) => clientId)).toEqual(["b", "c"]);
    expect(shows()).toEqual(["a", "b", "c"]);
    reachable = true;
    outbox.retryNow();
    await pass(100);
    expect(sent).toEqual(["a", "b", "c"]);
  });

  it("does not bring back what is on its way off the shelf", async () => {
    const { openTab, kept } = browserWith(() => new UnreachableError());
    const { outbox, shows } = openTab("one");
    outbox.add(pending("a"));
    await pass(20);
    void outbox.reload();
    outbox.discard("a");
    await pass(1);
    expect(kept()).toEqual(["a"]);
    expect(shows()).toEqual([]);
    await pass(10);
    expect({ kept: kept(), shows: shows() }).toEqual({ kept: [], shows: [] });
  });

  it("looks again when its turn comes, and does not send what another tab has sent meanwhile", async () => {
    const { openTab, attempts, shelf } = browserWith();
    shelf.push(toStored(pending("a")));
    const tabs = [openTab("one", { told: false }), openTab("two", { told: false })];
    await pass(1_000);
    expect(attempts).toEqual(["one a"]);
    expect(tabs.map((tab) => tab.shows())).toEqual([[], []]);
  });

  it("shows what is on its way to the shelf behind what other tabs have put there before", async () => {
    const { openTab } = browserWith(() => new UnreachableError());
    const [one, two] = [openTab("one"), openTab("two")];
    await pass(5);
    two.outbox.add(pending("a"));
    void one.outbox.reload();
    one.outbox.add(pending("b"));
    await pass(2);
    expect(one.shows()).toEqual(["a", "b"]);
  });

  it("begins nothing more after it was stopped", async () => {
    const { openTab, attempts } = browserWith(() => new UnreachableError());
    const { outbox } = openTab("one");
    outbox.add(pending("a"));
    await pass(20);
    outbox.stop();
    await pass(60_000);
    expect(attempts).toEqual(["one a"]);
  });
});
