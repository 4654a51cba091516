import {
  disconnectedState,
  openingState,
  statusOf,
  type ConnectionState,
} from "#lib/client/connection/connection-state";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const connected: ConnectionState = { kind: "connected", stopsWithinMs: undefined };

/** The state after a connection, or an attempt, has ended. */
function end(before: ConnectionState, reconnectsByItself = false) {
  const renew = jest.fn();
  return { state: disconnectedState(before, reconnectsByItself, renew), renew };
}

describe("a lost connection", () => {
  it("is left to Socket.IO where it reconnects by itself", () => {
    const { state, renew } = end(connected, true);
    expect(state).toEqual({ kind: "disconnected", isRestarting: false, failedAttempts: 0, retryTimer: undefined });
    jest.runAllTimers();
    expect(renew).not.toHaveBeenCalled();
  });

  it("is renewed later after each refusal, but never later than in five seconds", () => {
    jest.spyOn(Math, "random").mockReturnValue(1);
    let state: ConnectionState = connected;
    const delays = Array.from({ length: 8 }, () => {
      const { state: next, renew } = end(state);
      const before = Date.now();
      jest.runAllTimers();
      expect(renew).toHaveBeenCalledTimes(1);
      state = next;
      return Date.now() - before;
    });
    expect(delays).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000, 5_000]);
  });

  it("is renewed at a random moment within the time that a stopping server gave, and shown as a restart until then", () => {
    jest.spyOn(Math, "random").mockReturnValue(0.5);
    const { state, renew } = end({ kind: "connected", stopsWithinMs: 3_000 });
    jest.advanceTimersByTime(1_499);
    expect(renew).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(renew).toHaveBeenCalledTimes(1);
    const again = end(state, true).state;
    expect([state, again, connected].map((each) => statusOf(each, true))).toEqual([
      "restarting",
      "restarting",
      "connected",
    ]);
  });
});

describe("an opening connection", () => {
  it("is given up for its waiters on request, and otherwise at its timeout", async () => {
    const stopped = openingState(8_000);
    stopped.end();
    const waited = openingState(8_000);
    jest.advanceTimersByTime(8_000);
    await Promise.all([stopped.ended, waited.ended]);
    expect([statusOf(waited, true), statusOf(waited, false)]).toEqual(["connecting", "offline"]);
  });
});
