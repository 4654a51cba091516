import { createReadMarks } from "#lib/domain/read-marks";

const full = new Error("database or disk is full");
const never = { place: jest.fn(), moveAllToEnd: jest.fn() };
const mark = { memberId: "ada", channelId: "general", seq: 3 };

describe("marks on a full disk", () => {
  it("refuse nobody who only reads, and are given up", async () => {
    const moveForward = jest.fn().mockRejectedValueOnce(full).mockResolvedValue(undefined);
    const marks = createReadMarks({ readMarks: { ...never, moveForward } });
    marks.noteOwn(mark);
    await expect(marks.write()).resolves.toBeUndefined();
    await marks.write();
    expect(moveForward.mock.calls).toEqual([[[mark]], [[]]]);
  });

  it("are refused to the member who moves one", async () => {
    const marks = createReadMarks({ readMarks: { ...never, moveForward: jest.fn().mockRejectedValue(full) } });
    await expect(marks.moveForward(mark)).rejects.toBe(full);
  });
});
