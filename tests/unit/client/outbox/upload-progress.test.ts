import { sharesSent } from "#lib/client/outbox/upload-progress";

describe("the progress of an upload", () => {
  it("is computed for each file from the bytes of the whole request", () => {
    const sizes = [100, 300, 100];
    const total = 550;
    expect(sharesSent(0, total, sizes)).toEqual([0, 0, 0]);
    expect(sharesSent(40, total, sizes)).toEqual([0, 0, 0]);
    expect(sharesSent(100, total, sizes)).toEqual([0.5, 0, 0]);
    expect(sharesSent(300, total, sizes)).toEqual([1, 0.5, 0]);
    expect(sharesSent(550, total, sizes)).toEqual([1, 1, 1]);
  });

  it("allows empty files and an unknown total", () => {
    expect(sharesSent(10, 10, [0])).toEqual([0]);
    expect(sharesSent(50, 0, [100])).toEqual([0.5]);
  });
});
