import type { Channel } from "#lib/contract/channel";
import { startWithAdaAndGrace } from "#tests/support/ada-and-grace";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
let grace: HttpClient;
beforeAll(async () => {
  ({ server, ada, grace } = await startWithAdaAndGrace());
});

const address = (slug: string) => `/api/channels/${slug}/settings`;
const found = async (who: HttpClient, slug: string) => (await who.channels()).find((channel) => channel.slug === slug);

describe("a member's settings of a channel", () => {
  it("are joined, not muted, and notified of mentions at first", async () => {
    expect(await found(grace, "general")).toMatchObject({ muted: false, joined: true, notify: "mentions" });
  });

  it("are changed one by one, for that member alone, and survive a restart", async () => {
    const own = await startServer();
    const [linus, noether] = [await member(own.url, "Linus"), await member(own.url, "Noether")];
    const { status, body } = await linus.patch<{ channel: Channel }>(address("general"), { muted: true });
    expect(status).toBe(200);
    expect(body.channel).toMatchObject({ slug: "general", muted: true, joined: true, notify: "mentions" });
    await linus.patch(address("general"), { notify: "nothing" });
    await linus.patch(address("general"), {});
    await own.restart();
    expect(await found(linus, "general")).toMatchObject({ muted: true, joined: true, notify: "nothing" });
    expect(await found(noether, "general")).toMatchObject({ muted: false, joined: true, notify: "mentions" });
  });

  it("are sent to the member's other sockets, and to nobody else", async () => {
    const [asking, other, stranger] = await Promise.all([connect(grace), connect(grace), connect(ada)]);
    const listeners = [other, asking, stranger].map((socket) => listen(socket, "channel:settings"));
    const change = { channel: "general", muted: true, joined: true, notify: "all" } as const;
    const answer = await asking.emitWithAck("channel:settings", { channel: "general", muted: true, notify: "all" });
    expect(answer).toMatchObject({ channel: { slug: "general", muted: true, notify: "all" } });
    expect(await listeners[0]?.first()).toEqual(change);

    // After a change by HTTP no socket has the response yet, so all of them get the event.
    await grace.patch(address("general"), { notify: "mentions" });
    expect(await listeners[1]?.first()).toEqual({ ...change, notify: "mentions" });
    await listeners[0]?.first(({ notify }) => notify === "mentions");
    expect(listeners[1]?.received).toHaveLength(1);
    await stranger.emitWithAck("channel:open", { channel: "general" });
    expect(listeners[2]?.received).toEqual([]);
  });

  it("let one leave, without unread messages, until one joins again", async () => {
    const slug = await ada.createChannel("workshop");
    await grace.patch(address(slug), { joined: false });
    await ada.send(slug, "one");
    await ada.send(slug, "two");
    expect(await found(grace, slug)).toMatchObject({ joined: false, unread: 0, seq: 2 });
    const { body } = await grace.patch<{ channel: Channel }>(address(slug), { joined: true });
    expect(body.channel).toMatchObject({ joined: true, unread: 2 });
  });

  it.each(["HTTP", "socket"])("are joined again by a message over %s, for its author alone", async (way) => {
    const slug = await ada.createChannel(`attic ${way}`);
    const [tab, other] = await Promise.all([connect(grace), connect(ada)]);
    const [mine, theirs] = [listen(tab, "channel:settings"), listen(other, "channel:settings")];
    // Earlier messages do not join again: only the second message is written after leaving.
    await grace.send(slug, "before leaving");
    for (const who of [ada, grace]) await who.patch(address(slug), { joined: false, muted: true });
    await theirs.first(({ channel, joined }) => channel === slug && !joined);

    if (way === "HTTP") await grace.send(slug, "here again");
    else await tab.emitWithAck("message:send", { channel: slug, clientId: crypto.randomUUID(), text: "here again" });
    const joined = await mine.first((change) => change.channel === slug && change.joined);
    expect(joined).toEqual({ channel: slug, muted: true, joined: true, notify: "mentions" });
    expect(await found(grace, slug)).toMatchObject({ joined: true, muted: true, unread: 0 });
    expect(await found(ada, slug)).toMatchObject({ joined: false });
    expect(theirs.received.filter(({ channel }) => channel === slug)).toHaveLength(1);
  });

  it.each([
    ["general", { muted: "yes" }, 422, "invalid_input"],
    ["general", { notify: "sometimes" }, 422, "invalid_input"],
    ["nowhere", { muted: true }, 404, "channel_not_found"],
    ["General", { muted: true }, 404, "channel_not_found"],
  ])("of %s can't be %j", async (slug, input, status, code) => {
    const { body, ...answer } = await ada.patch<Problem>(address(slug), input);
    expect([answer.status, body.code]).toEqual([status, code]);
  });

  it("need a session", async () => {
    expect((await httpClient(server.url).patch(address("general"), { muted: true })).status).toBe(401);
  });
});
