import { inPreviousOrder, neighbourOf, sortChannels, sectionsOf } from "#lib/client/channels/channel-sections";
import { channel } from "#tests/support/client/fixtures";

const names = (channels: readonly { name: string }[]) => channels.map(({ name }) => name);

describe("the sections of the list", () => {
  const channels = [
    channel("art"),
    channel("left", { joined: false }),
    channel("old", { archivedAt: "2026-11-16T09:00:00.000Z" }),
    channel("both", { joined: false, archivedAt: "2026-11-16T09:00:00.000Z" }),
  ];

  it("separate left and archived channels", () => {
    const { joined, others, archived } = sectionsOf(channels);
    expect([joined, others, archived].map(names)).toEqual([["art"], ["left"], ["old", "both"]]);
  });

  it("filter channels by name", () => {
    const { joined, others, archived } = sectionsOf(channels, "L");
    expect([joined, others, archived].map(names)).toEqual([[], ["left"], ["old"]]);
  });
});

it("channels are sorted by name, or by their latest message", () => {
  const quiet = channel("a", { lastActivityAt: "2026-11-16T09:00:00.000Z" });
  const busy = channel("b", { lastActivityAt: "2026-11-16T10:00:00.000Z" });
  expect(names(sortChannels([quiet, busy], false))).toEqual(["a", "b"]);
  expect(names(sortChannels([quiet, busy], true))).toEqual(["b", "a"]);
});

it("a fixed order takes new channels at its end", () => {
  expect(names(inPreviousOrder([channel("new"), channel("a"), channel("b")], ["b", "a"]))).toEqual(["b", "a", "new"]);
});

describe("the next or previous channel", () => {
  const channels = [channel("a"), channel("b", { unread: 1 }), channel("c")];

  it("is the one above or below, and wraps around", () => {
    expect(neighbourOf(channels, "a", 1)?.name).toBe("b");
    expect(neighbourOf(channels, "a", -1)?.name).toBe("c");
    expect(neighbourOf(channels, "c", 1)?.name).toBe("a");
  });

  it("can be limited to unread ones, and may not exist", () => {
    expect(neighbourOf(channels, "c", 1, ({ unread }) => unread > 0)?.name).toBe("b");
    expect(neighbourOf(channels, "b", 1, ({ unread }) => unread > 0)).toBeUndefined();
    expect(neighbourOf([channel("a")], "a", 1)).toBeUndefined();
  });

  it("is the first where the current channel is not in the list", () => {
    expect(neighbourOf(channels, "elsewhere", 1)?.name).toBe("a");
    expect(neighbourOf(channels, "elsewhere", -1)?.name).toBe("c");
  });
});
