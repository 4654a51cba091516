import { randomUUID } from "node:crypto";
import type { OutputOf } from "#lib/contract/operations";
import { startWithAdaAndGrace } from "#tests/support/ada-and-grace";
import { httpClient, type Problem, type HttpClient } from "#tests/support/http";
import type { ServerProcess } from "#tests/support/server";
import { connect } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
let grace: HttpClient;
/** The member for whom a request claims to act: `parley-member`. */
let idOfAda: string;
let idOfGrace: string;

const idOf = async (who: HttpClient) => (await who.get<OutputOf<"session.show">>("/api/session")).body.member.id;

beforeAll(async () => {
  ({ server, ada, grace } = await startWithAdaAndGrace());
  [idOfAda, idOfGrace] = [await idOf(ada), await idOf(grace)];
});

/** Sends a request as the page of `speaker` would, in a browser where Grace is logged in. */
const askAs = (speaker: string, method: string, path: string, body?: object) =>
  grace.request<Problem>(method, path, {
    headers: { "parley-member": speaker, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });

const textsIn = async (channel: string) => {
  const { body } = await ada.get<OutputOf<"message.list">>(`/api/channels/${channel}/messages`);
  return body.messages.map(({ text }) => text);
};

it("a request of one member is never carried out in the name of another", async () => {
  const sent = await grace.send("general", "hers");
  const path = `/api/channels/general/messages/${sent.body.message.id}`;
  const refused = [
    await askAs(idOfAda, "GET", "/api/session"),
    await askAs(idOfAda, "GET", "/api/channels"),
    await askAs(idOfAda, "PATCH", "/api/session", { lastChannel: "general" }),
    await askAs(idOfAda, "POST", "/api/channels/general/messages", { clientId: randomUUID(), text: "not hers" }),
    await askAs(idOfAda, "DELETE", path),
    await askAs(idOfAda, "POST", "/api/logout"),
  ];
  for (const { status, body, headers } of refused) {
    expect([status, body.code]).toEqual([409, "other_member"]);
    expect(headers.get("set-cookie")).toBeNull();
  }
  expect(await textsIn("general")).toEqual(["hers"]);
  // Grace is still logged in, for her own page and for programs without the header.
  expect((await askAs(idOfGrace, "GET", "/api/session")).status).toBe(200);
  expect((await grace.get("/api/session")).status).toBe(200);
});

it("an image of one member is never taken in the name of another", async () => {
  const form = new FormData();
  form.append("clientId", randomUUID());
  form.append("image", new Blob(["never read"]), "picture.png");
  const { status, body } = await grace.request<Problem>("POST", "/api/channels/general/images", {
    headers: { "parley-member": idOfAda },
    body: form,
  });
  expect([status, body.code]).toEqual([409, "other_member"]);
});

it("a socket that names another member is refused, whatever it sends as the id", async () => {
  for (const speaker of [idOfAda, "", 7, null, { id: idOfGrace }])
    await expect(connect(grace, { auth: { member: speaker } })).rejects.toMatchObject({
      data: { code: "other_member" },
    });
  for (const auth of [{ member: idOfGrace }, {}]) expect((await connect(grace, { auth })).connected).toBe(true);
});

it("a request without a session is asked to log in first, whatever member it names", async () => {
  const { status, body } = await httpClient(server.url).request<Problem>("GET", "/api/session", {
    headers: { "parley-member": idOfAda },
  });
  expect([status, body.code]).toEqual([401, "no_session"]);
  await expect(connect(httpClient(server.url), { auth: { member: idOfAda } })).rejects.toMatchObject({
    data: { code: "no_session" },
  });
});
