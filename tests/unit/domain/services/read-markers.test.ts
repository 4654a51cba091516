import { createReadMarkers } from "#lib/domain/services/read-markers";

const full = new Error("database or disk is full");
const held = Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
const never = {
  find: jest.fn(),
  set: jest.fn(),
  moveAllToEnd: jest.fn(),
  moveForward: jest.fn(),
  moveForwardOrFail: jest.fn(),
};
const mark = { memberId: "ada", channelId: "general", seq: 3 };

describe("read markers on a full disk", () => {
  it("are dropped without an error for members who only read", async () => {
    const moveForwardOrFail = jest.fn().mockRejectedValueOnce(full).mockResolvedValue(undefined);
    const marks = createReadMarkers({ readMarks: { ...never, moveForwardOrFail } });
    marks.recordOwnMessage(mark);
    await expect(marks.flush()).resolves.toBeUndefined();
    await marks.flush();
    expect(moveForwardOrFail.mock.calls).toEqual([[[mark]], [[]]]);
  });

  it("are refused to the member who sets one", async () => {
    const marks = createReadMarkers({ readMarks: { ...never, moveForward: jest.fn().mockRejectedValue(full) } });
    await expect(marks.moveForward(mark)).rejects.toBe(full);
  });
});

it("batched read markers wait for the next attempt while another program locks the database, unless later ones came", async () => {
  const moveForwardOrFail = jest.fn().mockRejectedValueOnce(held).mockResolvedValue(undefined);
  const marks = createReadMarkers({ readMarks: { ...never, moveForwardOrFail } });
  const other = { ...mark, channelId: "tea" };
  marks.recordOwnMessage(mark);
  marks.recordOwnMessage(other);
  const written = marks.flush();
  marks.recordOwnMessage({ ...mark, seq: 4 });
  await written;
  await marks.flush();
  expect(moveForwardOrFail.mock.calls).toEqual([[[mark, other]], [[{ ...mark, seq: 4 }, other]]]);
});
