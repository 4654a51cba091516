import { crossTabLock, type Locks } from "#lib/client/outbox/cross-tab-lock";

/** Locks as in browsers: one holder, a queue of waiters, and a notice for the holder from whom the lock is stolen. */
function lockedBrowser() {
  const asked: string[] = [];
  const holders = new Map<string, { lost(reason: Error): void }>();
  const waitingByName = new Map<string, (() => void)[]>();
  const locks: Locks = {
    request(name, { signal, steal }, task) {
      asked.push(steal ? `steal ${name}` : name);
      const waiting = waitingByName.get(name) ?? [];
      waitingByName.set(name, waiting);
      return new Promise((resolve, reject) => {
        const take = () => {
          const me = { lost: reject };
          holders.set(name, me);
          void task()
            .then(resolve, reject)
            .finally(() => {
              if (holders.get(name) !== me) return;
              holders.delete(name);
              waiting.shift()?.();
            });
        };
        if (steal) holders.get(name)?.lost(new DOMException("stolen", "AbortError"));
        if (steal || !holders.has(name)) return take();
        waiting.push(take);
        signal?.addEventListener("abort", () => {
          const place = waiting.indexOf(take);
          if (place < 0) return;
          waiting.splice(place, 1);
          reject(new DOMException("given up", "AbortError"));
        });
      });
    },
  };
  return { locks, asked };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const later = (milliseconds: number, value: string) =>
  new Promise<string>((resolve) => setTimeout(() => resolve(value), milliseconds));

describe("the cross-tab lock", () => {
  it("passes from one task to the next, separately for each member and queue", async () => {
    const { locks, asked } = lockedBrowser();
    const lock = crossTabLock("ada", () => locks);
    const order: string[] = [];
    const done = Promise.all([
      lock("text general", async () => order.push(await later(50, "first"))),
      lock("text general", async () => order.push(await later(1, "second"))),
    ]);
    await jest.advanceTimersByTimeAsync(100);
    await done;
    expect(order).toEqual(["first", "second"]);
    expect(new Set(asked)).toEqual(new Set(["parley.outbox.ada.text general"]));
  });

  it("is taken from a suspended tab, which is notified", async () => {
    const { locks } = lockedBrowser();
    const lock = crossTabLock("ada", () => locks);
    const asleep = lock("text general", () => new Promise(() => {}));
    const lost = asleep.catch((error: Error) => error.message);
    const awake = lock("text general", () => later(1, "sent"));
    await jest.advanceTimersByTimeAsync(14_000);
    let result = "nothing yet";
    void awake.then((value) => (result = value));
    await jest.advanceTimersByTimeAsync(0);
    expect(result).toBe("nothing yet");
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await awake).toBe("sent");
    expect(await lost).toBe("stolen");
  });

  it("is not taken from an upload, nor from a task that has just begun", async () => {
    const { locks, asked } = lockedBrowser();
    const lock = crossTabLock("ada", () => locks);
    const upload = lock("image general", () => later(60_000, "uploaded"));
    const next = lock("image general", () => later(1, "next"));
    const long = lock("text general", () => later(60_000, "slow"));
    await jest.advanceTimersByTimeAsync(61_000);
    expect(await Promise.all([upload, next, long])).toEqual(["uploaded", "next", "slow"]);
    expect(asked.filter((name) => name.startsWith("steal"))).toEqual([]);
  });

  it("runs every task where the browser has no locks", async () => {
    const lock = crossTabLock("ada", () => undefined);
    expect(await lock("text general", async () => "done")).toBe("done");
  });
});
