import type { Message } from "#lib/contract/message";
import { refusal } from "#lib/contract/errors/refuse";
import { retryDelay } from "#lib/client/connection/retry-delay";
import { Outbox } from "#lib/client/outbox/outbox";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { message, pendingMessage, pendingImage } from "#tests/support/client/fixtures";

/** A server with a given outcome for each attempt; without one it accepts. */
function setUp(outcomes: Record<string, (Error | "silence")[]> = {}) {
  const attempts: string[] = [];
  const arrived: string[] = [];
  const seen: (readonly PendingMessage[])[] = [];
  const outbox = new Outbox({
    async deliver(entry, signal) {
      attempts.push(entry.clientId);
      await Promise.resolve();
      const outcome = outcomes[entry.clientId]?.shift();
      if (outcome === "silence")
        return new Promise<Message>((_, reject) =>
          signal.addEventListener("abort", () => reject(new UnreachableError())),
        );
      if (outcome) throw outcome;
      return message(arrived.length + 1, { clientId: entry.clientId, text: entry.text });
    },
    onAcknowledged: ({ clientId }) => void arrived.push(clientId),
    onChange: (entries) => void seen.push(entries),
    retryDelayMs: () => 1_000,
  });
  const state = (clientId: string) => outbox.entries.find((entry) => entry.clientId === clientId)?.state;
  return { outbox, attempts, arrived, seen, state };
}

const settle = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("the outbox", () => {
  it("shows a message at once, sends in the order of writing, and is empty afterwards", async () => {
    const { outbox, arrived, seen } = setUp();
    for (const clientId of ["a", "b", "c"]) outbox.add(pendingMessage(clientId));
    expect(seen[0]?.map(({ clientId }) => clientId)).toEqual(["a"]);
    await settle();
    expect(arrived).toEqual(["a", "b", "c"]);
    expect(outbox.entries).toEqual([]);
  });

  it("tries again under the same clientId, and lets nothing overtake meanwhile", async () => {
    const { outbox, attempts, arrived, state } = setUp({ a: [new UnreachableError(), new UnreachableError()] });
    outbox.add(pendingMessage("a"));
    outbox.add(pendingMessage("b"));
    await settle();
    expect(state("a")).toBe("waiting");
    expect(attempts).toEqual(["a"]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(attempts).toEqual(["a", "a"]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(arrived).toEqual(["a", "b"]);
  });

  it("gives the reason why a message waits while the server refuses it", async () => {
    const { outbox, arrived } = setUp({ a: [refusal("rate_limited", { retryAfter: 2 }), new UnreachableError()] });
    outbox.add(pendingMessage("a"));
    await settle();
    expect(outbox.entries[0]).toMatchObject({ state: "waiting", delay: { code: "rate_limited", retryAfter: 2 } });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(outbox.entries[0]).toMatchObject({ state: "waiting", delay: undefined });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(arrived).toEqual(["a"]);
  });

  it("never fails a message for being offline", async () => {
    const { outbox, state } = setUp({ a: Array.from({ length: 50 }, () => new UnreachableError()) });
    outbox.add(pendingMessage("a"));
    await jest.advanceTimersByTimeAsync(40_000);
    expect(state("a")).not.toBe("failed");
    expect(outbox.entries).toHaveLength(1);
  });

  it("continues at once when the connection is back", async () => {
    const { outbox, arrived } = setUp({ a: [new UnreachableError()] });
    outbox.add(pendingMessage("a"));
    await settle();
    expect(arrived).toEqual([]);
    outbox.retryNow();
    await settle();
    expect(arrived).toEqual(["a"]);
  });

  it("keeps a message that was refused for good, with the reason, and sends the next ones", async () => {
    const { outbox, attempts, arrived } = setUp({ a: [refusal("invalid_text", {}, "This text can’t be sent.")] });
    outbox.add(pendingMessage("a"));
    outbox.add(pendingMessage("b"));
    await settle();
    expect(arrived).toEqual(["b"]);
    expect(outbox.entries).toMatchObject([
      { clientId: "a", state: "failed", refusal: { code: "invalid_text", detail: "This text can’t be sent." } },
    ]);
    outbox.retryNow();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(attempts).toEqual(["a", "b"]);
  });

  it.each([
    ["a full disk", refusal("storage_full")],
    ["trouble on the server", refusal("internal")],
  ])("waits out %s", async (_, trouble) => {
    const { outbox, arrived } = setUp({ a: [trouble] });
    outbox.add(pendingMessage("a"));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(arrived).toEqual(["a"]);
  });

  it("waits as long as the server asks", async () => {
    const { outbox, attempts } = setUp({ a: [refusal("internal", { retryAfter: 7 })] });
    outbox.add(pendingMessage("a"));
    await jest.advanceTimersByTimeAsync(6_900);
    expect(attempts).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(200);
    expect(attempts).toHaveLength(2);
  });

  it("settles a message by its live change when the acknowledgement is lost, and does not send it again", async () => {
    const { outbox, attempts } = setUp({ a: [new UnreachableError()] });
    outbox.add(pendingMessage("a"));
    await settle();
    outbox.settle("a");
    await jest.advanceTimersByTimeAsync(60_000);
    expect(attempts).toEqual(["a"]);
    expect(outbox.entries).toEqual([]);
  });

  it("does not let one channel wait for another", async () => {
    const { outbox, arrived } = setUp({ a: ["silence"] });
    outbox.add(pendingMessage("a", { channel: "slow" }));
    outbox.add(pendingMessage("b", { channel: "quick" }));
    await settle();
    expect(arrived).toEqual(["b"]);
  });

  it("cancels a discarded message, and continues with the next", async () => {
    const { outbox, arrived } = setUp({ a: ["silence"] });
    outbox.add(pendingMessage("a"));
    outbox.add(pendingMessage("b"));
    await settle();
    expect(outbox.discard("a")?.text).toBe("a");
    await settle();
    expect(arrived).toEqual(["b"]);
  });
});

describe("the outbox with images", () => {
  it("sends texts while images are uploading", async () => {
    const { outbox, arrived } = setUp({ a: ["silence"] });
    outbox.add(pendingMessage("a", { images: [pendingImage("one")] }));
    outbox.add(pendingMessage("b"));
    await settle();
    expect(arrived).toEqual(["b"]);
  });

  it("continues an upload when a later one is discarded", async () => {
    const { outbox, attempts, state } = setUp({ a: ["silence"] });
    for (const clientId of ["a", "b"]) outbox.add(pendingMessage(clientId, { images: [pendingImage("one")] }));
    await settle();
    outbox.discard("b");
    await jest.advanceTimersByTimeAsync(60_000);
    expect(attempts).toEqual(["a"]);
    expect(state("a")).toBe("sending");
  });

  it("retries an upload that took too long, or found the disk full", async () => {
    const troubles = [refusal("upload_timeout"), refusal("storage_full")];
    const { outbox, arrived } = setUp({ a: troubles });
    outbox.add(pendingMessage("a", { images: [pendingImage("one")] }));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(arrived).toEqual(["a"]);
  });
});

describe("the retry delay", () => {
  it("grows, stays under half a minute, and is random", () => {
    expect(retryDelay(0, () => 1)).toBe(500);
    expect(retryDelay(3, () => 1)).toBe(4_000);
    expect(retryDelay(30, () => 1)).toBe(30_000);
    expect(retryDelay(3, () => 0)).toBe(2_000);
  });
});
