import { createRateLimit } from "#lib/domain/services/rate-limit";

function limitOn(startedAt = 1_000_000) {
  let now = startedAt;
  const limit = createRateLimit({ now: () => new Date(now) }, 3, 2);
  const take = (key = "ada") => {
    try {
      limit.take(key);
      return "taken";
    } catch (error) {
      return (error as { extras: { retryAfter: number } }).extras.retryAfter;
    }
  };
  return { take, pass: (milliseconds: number) => void (now += milliseconds) };
}

describe("the rate limit", () => {
  it("allows a burst, then a steady rate, and says how long to wait", () => {
    const { take, pass } = limitOn();
    expect([take(), take(), take(), take()]).toEqual(["taken", "taken", "taken", 0.5]);
    pass(250);
    expect(take()).toBe(0.3);
    pass(250);
    expect([take(), take()]).toEqual(["taken", 0.5]);
  });

  it("is separate for each key, and never more than a burst", () => {
    const { take, pass } = limitOn();
    for (let count = 0; count < 4; count += 1) take("grace");
    expect(take("ada")).toBe("taken");
    pass(3_600_000);
    expect([take("grace"), take("grace"), take("grace"), take("grace")]).toEqual(["taken", "taken", "taken", 0.5]);
  });

  it("is unchanged when the clock is set back", () => {
    const { take, pass } = limitOn();
    for (let count = 0; count < 3; count += 1) take();
    pass(-3_600_000);
    expect(take()).toBe(0.5);
    pass(500);
    expect(take()).toBe("taken");
  });
});
