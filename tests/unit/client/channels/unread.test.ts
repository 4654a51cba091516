import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { channelsWithFakes, markerAt, settle } from "#tests/support/client/channels-with-fakes";
import { channel } from "#tests/support/client/fixtures";

const general = channel("general", { seq: 9, readUpTo: 5, unread: 4, mentions: 2 });

describe("a read position", () => {
  it("is sent, and the response has the mentions that are left", async () => {
    const { unread, requests, shown } = channelsWithFakes(general);
    unread.markReadUpTo("general", 7);
    expect(shown()).toEqual([{ readUpTo: 7, unread: 2, mentions: 2 }]);
    expect(requests[0]).toMatchObject({ name: "channel.read", input: { channel: "general", seq: 7 } });
    requests[0]?.respond(markerAt(7, 1));
    await settle();
    expect(shown()).toEqual([{ readUpTo: 7, unread: 2, mentions: 1 }]);
    unread.flush();
  });

  it("stays when an older response comes late", async () => {
    const { unread, requests, shown } = channelsWithFakes(general);
    unread.markReadUpTo("general", 7);
    unread.markReadUpTo("general", 9);
    requests[0]?.respond(markerAt(7, 1));
    await settle();
    expect(shown()).toEqual([{ readUpTo: 9, unread: 0, mentions: 0 }]);
    unread.flush();
  });

  it("is sent again after another tab has moved the marker back", () => {
    const { unread, events, requests } = channelsWithFakes(general);
    unread.markReadUpTo("general", 9);
    events.notify("channel:read", markerAt(3, 2));
    unread.flush();
    unread.markReadUpTo("general", 9);
    unread.flush();
    expect(requests.map(({ input }) => input)).toEqual([
      { channel: "general", seq: 9 },
      { channel: "general", seq: 9 },
    ]);
  });
});

describe("a message marked as unread", () => {
  it("stays so while one looks at it, whatever was requests before, and until one goes on", async () => {
    const { unread, channels, requests, shown } = channelsWithFakes(general);
    unread.markReadUpTo("general", 9);
    const marking = unread.markUnread("general", 8);
    expect(requests[1]).toMatchObject({ input: { channel: "general", seq: 7, exact: true } });
    requests[1]?.respond(markerAt(7, 1));
    await marking;
    requests[0]?.respond(markerAt(9, 0));
    await settle();
    unread.markReadUpTo("general", 9);
    expect(shown()).toEqual([{ readUpTo: 7, unread: 2, mentions: 1 }]);
    channels.leaveCurrent();
    unread.markReadUpTo("general", 9);
    expect(shown()).toEqual([{ readUpTo: 9, unread: 0, mentions: 0 }]);
    unread.flush();
  });

  it("is so only once the server has it, and otherwise the error says why not", async () => {
    const { unread, channels, requests, shown } = channelsWithFakes(general);
    const marking = unread.markUnread("general", 3);
    const error = new UnreachableError();
    requests[0]?.fail(error);
    await marking;
    expect(shown()).toEqual([{ readUpTo: 5, unread: 4, mentions: 2 }]);
    expect(channels.failure.get()).toEqual({ error });
    unread.markReadUpTo("general", 9);
    expect(shown()).toMatchObject([{ unread: 0 }]);
    unread.flush();
  });
});

it("all channels are read where the server says so", async () => {
  const { unread, requests, shown } = channelsWithFakes(general, channel("other", { unread: 1 }));
  const reading = unread.markAllRead();
  requests[0]?.respond({ marks: [markerAt(9, 0)] });
  await reading;
  expect(shown()).toMatchObject([{ unread: 0, mentions: 0 }, { unread: 1 }]);
});
