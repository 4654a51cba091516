import type { ChannelChanges } from "#lib/contract/events";
import type { ChannelFeed } from "#lib/contract/operations/channels";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import type { Feed } from "#lib/client/feed";
import { FeedSync } from "#lib/client/feed-sync";
import { feed, message, messages } from "./fixtures";

const packet = (from: number, to: number): ChannelChanges => ({
  channel: "general",
  from,
  to,
  messages: messages(from, to),
});

const opened = (given: Partial<ChannelFeed>): ChannelFeed => ({
  channel: {
    id: "g",
    slug: "general",
    name: "general",
    topic: "",
    createdBy: null,
    createdAt: "",
    seq: 0,
    rev: 0,
    readUpTo: 0,
    unread: 0,
    mentions: 0,
    lastActivityAt: "",
    archivedAt: null,
    muted: false,
    joined: true,
    notify: "mentions",
  },
  reset: false,
  messages: [],
  hasBefore: false,
  rev: 0,
  here: [],
  ...given,
});

function setUp(held: Feed | undefined) {
  const asked: string[] = [];
  const answers: { open?: Promise<ChannelFeed>; changes: Promise<Changes>[]; before?: Promise<MessagePage> } = {
    changes: [],
  };
  const cell = { feed: held };
  const heard: number[] = [];
  const never = new Promise<never>(() => {});
  const sync = new FeedSync(
    {
      open: (since) => (asked.push(`open ${since}`), answers.open ?? never),
      changes: (since) => (asked.push(`changes ${since}`), answers.changes.shift() ?? never),
      before: (seq) => (asked.push(`before ${seq}`), answers.before ?? never),
    },
    { get: () => cell.feed, set: (next) => (cell.feed = next) },
    (incoming) => void heard.push(...incoming.map(({ seq }) => seq)),
  );
  return {
    sync,
    asked,
    answers,
    heard,
    seqs: () => cell.feed?.messages.map(({ seq }) => seq),
    rev: () => cell.feed?.rev,
    cell,
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("the feed of a channel", () => {
  it("holds live packets until the channel is open, and applies them after the answer", async () => {
    const { sync, asked, answers, seqs } = setUp(feed(1, 3));
    answers.open = Promise.resolve(opened({ messages: messages(4, 5), rev: 5 }));
    const opening = sync.open();
    sync.receive(packet(6, 6));
    expect(seqs()).toEqual([1, 2, 3]);
    await opening;
    expect(asked).toEqual(["open 3"]);
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("fetches the rest when the answer to its opening could not hold all that was missed", async () => {
    const { sync, asked, answers, seqs } = setUp(feed(1, 3));
    const part = opened({ messages: messages(4, 5), rev: 5 });
    answers.open = Promise.resolve({ ...part, channel: { ...part.channel, rev: 7 } });
    answers.changes.push(Promise.resolve({ messages: messages(6, 7), rev: 7, more: false }));
    const opening = sync.open();
    sync.receive(packet(4, 4));
    await opening;
    await jest.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(["open 3", "changes 5"]);
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("waits a moment for packets that are out of order, and asks for nothing when they come", async () => {
    const { sync, asked, seqs } = setUp(feed(1, 3));
    sync.receive(packet(5, 5));
    expect(seqs()).toEqual([1, 2, 3]);
    sync.receive(packet(4, 4));
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual([]);
  });

  it("fetches what stays missing, page by page, and then applies what it held", async () => {
    const { sync, asked, answers, seqs, rev } = setUp(feed(1, 3));
    answers.changes = [
      Promise.resolve({ messages: messages(4, 5), rev: 7, more: true }),
      Promise.resolve({ messages: messages(6, 7), rev: 7, more: false }),
    ];
    sync.receive(packet(8, 8));
    await jest.advanceTimersByTimeAsync(200);
    expect(asked).toEqual(["changes 3", "changes 5"]);
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rev()).toBe(8);
  });

  it("asks again when fetching fails", async () => {
    const { sync, answers, seqs } = setUp(feed(1, 3));
    answers.changes = [
      Promise.reject(new Error("offline")),
      Promise.resolve({ messages: messages(4, 4), rev: 4, more: false }),
    ];
    sync.receive(packet(5, 5));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
  });

  it("shows one's own message on its ack, and does not take the revision for known", async () => {
    const { sync, seqs, rev } = setUp(feed(1, 3));
    sync.acknowledge(message(5));
    expect(seqs()).toEqual([1, 2, 3, 5]);
    expect(rev()).toBe(3);
    sync.receive(packet(4, 5));
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
    expect(rev()).toBe(5);
  });

  it("keeps an edit that arrives while the page with its message is under way", async () => {
    const { sync, answers, cell } = setUp(feed(51, 100));
    let answer: (page: MessagePage) => void = () => {};
    answers.before = new Promise((resolve) => (answer = resolve));
    const loading = sync.loadOlder();
    sync.receive({ channel: "general", from: 101, to: 101, messages: [message(20, { rev: 101, text: "edited" })] });
    answer({ messages: messages(1, 50), hasBefore: false, hasAfter: true, rev: 100 });
    await loading;
    expect(cell.feed?.messages[19]?.text).toBe("edited");
    expect(cell.feed?.messages).toHaveLength(100);
  });

  describe("throws away an older page that was asked for before a reset", () => {
    async function resetMeanwhile() {
      const set = setUp(feed(51, 100));
      let answer: (page: MessagePage) => void = () => {};
      let fail: (error: Error) => void = () => {};
      set.answers.before = new Promise((resolve, reject) => ([answer, fail] = [resolve, reject]));
      const loading = set.sync.loadOlder();
      set.answers.open = Promise.resolve(
        opened({ reset: true, messages: messages(51, 100), hasBefore: true, rev: 1_000 }),
      );
      await set.sync.open();
      const arrive = () => answer({ messages: messages(1, 50), hasBefore: false, hasAfter: true, rev: 100 });
      return { ...set, loading, arrive, fail };
    }

    it("so that no row keeps what was deleted since", async () => {
      const { cell, loading, arrive } = await resetMeanwhile();
      arrive();
      await loading;
      expect(cell.feed).toEqual({ ...feed(51, 100), rev: 1_000 });
    });

    it("also when the same page has been asked for anew", async () => {
      const { sync, answers, cell, loading, arrive } = await resetMeanwhile();
      let answerAnew: (page: MessagePage) => void = () => {};
      answers.before = new Promise((resolve) => (answerAnew = resolve));
      const again = sync.loadOlder();
      arrive();
      await loading;
      expect(cell.feed?.older).toBe("loading");
      const present = messages(1, 50).map((each) => ({ ...each, rev: 900, text: "edited" }));
      answerAnew({ messages: present, hasBefore: false, hasAfter: true, rev: 1_000 });
      await again;
      expect(cell.feed?.messages).toHaveLength(100);
      expect(cell.feed?.messages[0]?.text).toBe("edited");
    });

    it("and does not say that it failed", async () => {
      const { cell, loading, fail } = await resetMeanwhile();
      fail(new Error("cut"));
      await expect(loading).rejects.toThrow("cut");
      expect(cell.feed?.older).toBe("idle");
    });
  });

  it("drops an answer that comes after the channel was left", async () => {
    const { sync, answers, seqs } = setUp(feed(1, 3));
    answers.open = Promise.resolve(opened({ messages: messages(4, 5), rev: 5 }));
    const opening = sync.open();
    sync.close();
    await opening;
    expect(seqs()).toEqual([1, 2, 3]);
  });

  it("still fetches what is missing after a catch-up failed and the connection was made anew", async () => {
    const { sync, asked, answers, seqs } = setUp(feed(1, 3));
    sync.receive(packet(5, 5));
    let fail: (error: Error) => void = () => {};
    answers.changes.push(new Promise((_, reject) => (fail = reject)));
    await jest.advanceTimersByTimeAsync(200);
    sync.receive(packet(4, 4));
    fail(new Error("cut"));
    await jest.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual(["changes 3"]);

    answers.open = Promise.resolve(opened({ rev: 5 }));
    await sync.open();
    sync.receive(packet(7, 7));
    answers.changes.push(Promise.resolve({ messages: messages(6, 7), rev: 7, more: false }));
    await jest.advanceTimersByTimeAsync(200);
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("tells of all that comes in, also of what is not loaded", async () => {
    const { sync, seqs, heard } = setUp(feed(10, 12));
    sync.receive({ channel: "general", from: 13, to: 13, messages: [message(2, { rev: 13 })] });
    sync.acknowledge(message(13));
    expect(heard).toEqual([2, 13]);
    expect(seqs()).toEqual([10, 11, 12, 13]);
  });
});
