import type { ChannelChanges } from "#lib/contract/events";
import type { ChannelFeed } from "#lib/contract/operations/channels";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import type { Feed } from "#lib/client/feed/feed";
import { FeedSync } from "#lib/client/feed/feed-sync";
import { channel, feed, message, messages } from "#tests/support/client/fixtures";

const packet = (from: number, to: number): ChannelChanges => ({
  channel: "general",
  from,
  to,
  messages: messages(from, to),
});

const opened = (given: Partial<ChannelFeed>): ChannelFeed => ({
  channel: channel("general", { seq: 0, rev: 0 }),
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

  it("fetches the rest when the answer to channel:open does not hold all missed changes", async () => {
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

  it("waits briefly for packets that are out of order, and requests nothing when they come", async () => {
    const { sync, asked, seqs } = setUp(feed(1, 3));
    sync.receive(packet(5, 5));
    expect(seqs()).toEqual([1, 2, 3]);
    sync.receive(packet(4, 4));
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual([]);
  });

  it("fetches changes that stay missing page by page, and then applies the packets that waited", async () => {
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

  it("retries when fetching fails", async () => {
    const { sync, answers, seqs } = setUp(feed(1, 3));
    answers.changes = [
      Promise.reject(new Error("offline")),
      Promise.resolve({ messages: messages(4, 4), rev: 4, more: false }),
    ];
    sync.receive(packet(5, 5));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
  });

  it("shows a sent message on its ack, and does not take its revision for known", async () => {
    const { sync, seqs, rev } = setUp(feed(1, 3));
    sync.acknowledge(message(5));
    expect(seqs()).toEqual([1, 2, 3, 5]);
    expect(rev()).toBe(3);
    sync.receive(packet(4, 5));
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
    expect(rev()).toBe(5);
  });

  it("keeps an edit that arrives while the page with its message is loading", async () => {
    const { sync, answers, cell } = setUp(feed(51, 100));
    let answer: (page: MessagePage) => void = () => {};
    answers.before = new Promise((resolve) => (answer = resolve));
    sync.request({ from: 1, to: 100 });
    sync.receive({ channel: "general", from: 101, to: 101, messages: [message(20, { rev: 101, text: "edited" })] });
    answer({ messages: messages(1, 50), hasBefore: false, hasAfter: true, rev: 100 });
    await jest.advanceTimersByTimeAsync(0);
    expect(cell.feed?.messages[19]?.text).toBe("edited");
    expect(cell.feed?.messages).toHaveLength(100);
  });

  it("loads a range page by page, each page once, and no loaded message again", async () => {
    const { sync, asked, answers, cell } = setUp(feed(151, 200));
    sync.request({ from: 60, to: 170 });
    sync.request({ from: 60, to: 170 });
    expect(asked).toEqual(["before 101", "before 151"]);
    answers.before = Promise.resolve({ messages: [], hasBefore: false, hasAfter: true, rev: 200 });
    sync.request({ from: 10, to: 20 });
    await jest.advanceTimersByTimeAsync(0);
    // A page that brings nothing is no better than none, and not asked for on and on.
    expect(asked).toEqual(["before 101", "before 151", "before 51"]);
    expect(cell.feed?.loadFailed).toBe(true);
  });

  it("reports a page that failed to load, and loads it again on a retry", async () => {
    const { sync, asked, answers, cell } = setUp(feed(51, 100));
    answers.before = Promise.reject(new Error("cut"));
    sync.request({ from: 1, to: 60 });
    await jest.advanceTimersByTimeAsync(0);
    expect(cell.feed?.loadFailed).toBe(true);
    answers.before = Promise.resolve({ messages: messages(1, 50), hasBefore: false, hasAfter: true, rev: 100 });
    sync.retry();
    await jest.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(["before 51", "before 51"]);
    expect(cell.feed).toMatchObject({ loadFailed: false, messages: messages(1, 100) });
  });

  it("drops messages far from the reader, and pages still loading, when the channel is left", async () => {
    const { sync, answers, seqs } = setUp(feed(1, 1_000));
    sync.request({ from: 300, to: 320 });
    sync.close();
    expect(seqs()).toEqual([...messages(250, 370), ...messages(951, 1_000)].map(({ seq }) => seq));
    let answer: (page: MessagePage) => void = () => {};
    answers.before = new Promise((resolve) => (answer = resolve));
    sync.request({ from: 100, to: 120 });
    sync.close();
    answer({ messages: messages(101, 150), hasBefore: true, hasAfter: true, rev: 1_000 });
    await jest.advanceTimersByTimeAsync(0);
    expect(seqs()?.includes(110)).toBe(false);
  });

  it("discards a page that was requested before a reset, and requests it again", async () => {
    const { sync, asked, answers, cell } = setUp(feed(51, 100));
    let answer: (page: MessagePage) => void = () => {};
    answers.before = new Promise((resolve) => (answer = resolve));
    sync.request({ from: 1, to: 60 });
    const present = messages(1, 50).map((each) => ({ ...each, rev: 900, text: "edited" }));
    let answerAnew: (page: MessagePage) => void = () => {};
    answers.before = new Promise((resolve) => (answerAnew = resolve));
    answers.open = Promise.resolve(opened({ reset: true, messages: messages(51, 100), hasBefore: true, rev: 1_000 }));
    await sync.open();
    expect(asked).toEqual(["before 51", "open 100", "before 51"]);
    answer({ messages: messages(1, 50), hasBefore: false, hasAfter: true, rev: 100 });
    await jest.advanceTimersByTimeAsync(0);
    expect(cell.feed?.messages).toHaveLength(50);
    answerAnew({ messages: present, hasBefore: false, hasAfter: true, rev: 1_000 });
    await jest.advanceTimersByTimeAsync(0);
    expect(cell.feed?.messages).toHaveLength(100);
    expect(cell.feed?.messages[0]?.text).toBe("edited");
  });

  it("drops an answer that comes after the channel was left", async () => {
    const { sync, answers, seqs } = setUp(feed(1, 3));
    answers.open = Promise.resolve(opened({ messages: messages(4, 5), rev: 5 }));
    const opening = sync.open();
    sync.close();
    await opening;
    expect(seqs()).toEqual([1, 2, 3]);
  });

  it("still fetches missing changes after a failed catch-up and a new connection", async () => {
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

  it("notifies of every message that arrives, even of one whose page is not loaded", async () => {
    const { sync, seqs, heard } = setUp(feed(10, 12));
    sync.receive({ channel: "general", from: 13, to: 13, messages: [message(2, { rev: 13 })] });
    sync.acknowledge(message(13));
    expect(heard).toEqual([2, 13]);
    expect(seqs()).toEqual([2, 10, 11, 12, 13]);
  });
});
