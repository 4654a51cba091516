import type { Member } from "#lib/contract/member";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";
import { waitUntil } from "#tests/support/wait-until";

type Card = { member: Member; channels: string[] };

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada Lovelace");
});

const self = async (who: HttpClient) => (await who.get<{ member: Member }>("/api/session")).body.member;

describe("a member", () => {
  it("is shown with their name, their start, and the channels that they have open", async () => {
    const { id, displayName, since } = await self(ada);
    const reader = await member(server.url, "Reader");
    const card = async () => (await reader.get<Card>(`/api/members/${id}`)).body;
    expect(await card()).toEqual({ member: { id, displayName, since }, channels: [] });

    await ada.post("/api/channels", { name: "engines" });
    const [one, other] = await Promise.all([connect(ada), connect(ada)]);
    for (const channel of ["general", "engines"]) await one.emitWithAck("channel:open", { channel });
    await other.emitWithAck("channel:open", { channel: "general" });
    expect((await card()).channels.toSorted()).toEqual(["engines", "general"]);
    await one.emitWithAck("channel:close", { channel: "engines" });
    expect((await card()).channels).toEqual(["general"]);
    await one.emitWithAck("channel:close", { channel: "general" });
    expect((await card()).channels).toEqual(["general"]);
    for (const socket of [one, other]) socket.disconnect();
    await waitUntil(async () => (await card()).channels.length === 0);
  });

  it("is shown after logging out for good, too, because their messages remain", async () => {
    const gone = await member(server.url, "Gone");
    const { id } = await self(gone);
    await gone.post("/api/logout");
    const { status, body } = await ada.get<Card>(`/api/members/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ member: { id, displayName: "Gone" }, channels: [] });
  });

  it("is not found under an unknown id, and strangers get nothing", async () => {
    expect((await ada.get<Problem>("/api/members/nobody")).body.code).toBe("member_not_found");
    const { id } = await self(ada);
    for (const path of [`/api/members/${id}`, "/api/members?query=ada"])
      expect((await httpClient(server.url).get(path)).status).toBe(401);
  });

  it("is online with their start, so that a newcomer with an old name is recognized", async () => {
    const watcher = await connect(ada);
    const presence = listen(watcher, "presence");
    await watcher.emitWithAck("channel:open", { channel: "general" });
    await presence.first(({ entered }) => entered.length > 0);
    const grace = await member(server.url, "Grace");
    const opened = await (await connect(grace)).emitWithAck("channel:open", { channel: "general" });
    const { entered } = await presence.first((change) =>
      change.entered.some(({ displayName }) => displayName === "Grace"),
    );
    expect(entered).toContainEqual(await self(grace));
    expect(opened).toMatchObject({ here: expect.arrayContaining([await self(grace), await self(ada)]) });
  });
});

describe("the search for members", () => {
  let euler: HttpClient;
  const names = ["Leonhard Euler", "Émilie du Châtelet", "Эйлер", "Ælfric 100%", "Sofja Kovalevskaja", "Kova_Levski"];
  const search = async (query: string, limit?: number) => {
    const { body } = await euler.get<{ members: Member[] }>(
      `/api/members?${new URLSearchParams({ query, ...(limit && { limit: String(limit) }) })}`,
    );
    return body.members.map(({ displayName }) => displayName);
  };
  beforeAll(async () => {
    const own = await startServer();
    for (const name of names) euler = await member(own.url, name);
  });

  it.each([
    ["eul", ["Leonhard Euler"]],
    ["LEON eu", []],
    ["leonhard e", ["Leonhard Euler"]],
    ["emilie", ["Émilie du Châtelet"]],
    ["ÉMILIE", ["Émilie du Châtelet"]],
    ["chât", ["Émilie du Châtelet"]],
    ["эйл", ["Эйлер"]],
    ["100%", ["Ælfric 100%"]],
    ["levski", ["Kova_Levski"]],
    ["nobody", []],
    ["' or 1=1 --", []],
  ])("finds for %s %j", async (query, found) => {
    expect(await search(query)).toEqual(found);
  });

  it("ranks the beginning of a word before its middle, and then the newest members first", async () => {
    expect(await search("l")).toEqual([
      "Kova_Levski",
      "Leonhard Euler",
      "Sofja Kovalevskaja",
      "Ælfric 100%",
      "Émilie du Châtelet",
    ]);
    expect(await search("kova")).toEqual(["Kova_Levski", "Sofja Kovalevskaja"]);
    expect(await search("")).toEqual(names.toReversed());
    expect(await search("", 2)).toEqual(names.toReversed().slice(0, 2));
  });

  it("finds nobody who has logged out", async () => {
    const gone = await member(euler.url, "Kovacs");
    expect(await search("kovacs")).toEqual(["Kovacs"]);
    await gone.post("/api/logout");
    expect(await search("kovacs")).toEqual([]);
  });

  it.each(["limit=0", "limit=21", "limit=x", `query=${"x".repeat(65)}`])("refuses %s", async (query) => {
    const { status, body } = await euler.get<Problem>(`/api/members?${query}`);
    expect([status, body.code]).toEqual([422, "invalid_input"]);
  });
});
