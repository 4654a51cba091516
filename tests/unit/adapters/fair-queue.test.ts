import { createFairQueue } from "#lib/adapters/fair-queue";

/** Tasks that the test ends, and a list of those that have started. */
function createWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.set(name, () => resolve(name));
    });
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

describe("the fair queue", () => {
  it("runs a limited number at a time, and serves owners in turn", async () => {
    const inTurn = createFairQueue(2, Infinity);
    const { begun, work, end } = createWork();
    const all = ["a1", "a2", "a3", "a4", "b1", "b2", "c1"].map((name) => inTurn(name.charAt(0), 1, work(name)));
    expect(begun).toEqual(["a1", "a2"]);
    for (const [index, name] of ["a1", "a2", "a3", "b1", "c1", "a4", "b2"].entries()) {
      end(name);
      await all[["a1", "a2", "a3", "a4", "b1", "b2", "c1"].indexOf(name)];
      await Promise.resolve();
      expect(begun.length).toBe(Math.min(7, index + 3));
    }
    expect(begun).toEqual(["a1", "a2", "a3", "b1", "c1", "a4", "b2"]);
  });

  it("stays within its budget, and runs a task over it alone", async () => {
    const inTurn = createFairQueue(4, 10);
    const { begun, work, end } = createWork();
    const [light, heavy] = [inTurn("a", 4, work("light")), inTurn("b", 12, work("heavy"))];
    void inTurn("c", 1, work("late"));
    expect(begun).toEqual(["light"]);
    end("light");
    await light;
    await Promise.resolve();
    expect(begun).toEqual(["light", "heavy"]);
    end("heavy");
    await heavy;
    await Promise.resolve();
    expect(begun).toEqual(["light", "heavy", "late"]);
  });

  it("rejects a failed task and goes on with the next", async () => {
    const inTurn = createFairQueue(1, 10);
    const failed = inTurn("a", 1, () => Promise.reject(new Error("broken")));
    const next = inTurn("a", 1, () => Promise.resolve("fine"));
    await expect(failed).rejects.toThrow("broken");
    await expect(next).resolves.toBe("fine");
  });
});
