import { unreadTotal } from "#lib/client/channels/unread-total";
import { channel } from "#tests/support/client/fixtures";

describe("the total of unread messages", () => {
  it("leaves out muted, left and archived channels", () => {
    const waiting = { unread: 2, mentions: 1 };
    const channels = [
      channel("a", waiting),
      channel("b", { unread: 3 }),
      channel("muted", { ...waiting, muted: true }),
      channel("left", { ...waiting, joined: false }),
      channel("archived", { ...waiting, archivedAt: "2026-11-16T09:00:00.000Z" }),
    ];
    expect(unreadTotal(channels)).toEqual({ messages: 5, mentions: 1 });
  });
});
