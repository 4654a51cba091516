import { isRefusal } from "#lib/contract/refusal";
import { addressOf, request, toError } from "#lib/client/api";
import { Unreachable } from "#lib/client/unreachable";

const answerWith = (status: number, body: unknown) =>
  jest
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () =>
      status === 204 ? new Response(null, { status }) : Response.json(body, { status }),
    );

afterEach(() => jest.restoreAllMocks());

describe("a request", () => {
  it("fills the path from the input and puts the rest into the query of a GET", async () => {
    const fetched = answerWith(200, { messages: [], hasBefore: false, hasAfter: false, rev: 0 });
    await request("message.list", { channel: "数学 1", before: 12, after: undefined });
    expect(fetched.mock.calls[0]?.[0]).toBe("/api/channels/%E6%95%B0%E5%AD%A6%201/messages?before=12");
  });

  it("puts the rest into the body of a POST", async () => {
    const fetched = answerWith(201, { member: { id: "1", displayName: "Ada", since: "" } });
    await request("session.login", { displayName: "Ada" });
    expect(fetched.mock.calls[0]).toMatchObject(["/api/login", { method: "POST", body: '{"displayName":"Ada"}' }]);
  });

  it("takes an answer without a body", async () => {
    answerWith(204, null);
    await expect(request("session.logout", {})).resolves.toBeNull();
  });

  it("throws a refusal with all that it carries", async () => {
    answerWith(409, { type: "about:blank", status: 409, code: "name_taken", detail: "Taken.", suggestions: ["Ada 2"] });
    const error = await request("session.login", { displayName: "Ada" }).catch((reason: unknown) => reason);
    if (!isRefusal(error)) throw error;
    expect([error.code, error.message, error.extras.suggestions]).toEqual(["name_taken", "Taken.", ["Ada 2"]]);
  });

  it("tells a network that is down, and a proxy that answers instead, from a refusal", async () => {
    jest.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("failed"));
    await expect(request("channel.list", {})).rejects.toThrow(Unreachable);
    jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response("<h1>Bad gateway</h1>", { status: 502 }));
    await expect(request("channel.list", {})).rejects.toThrow(Unreachable);
    expect(toError({ code: "made_up" })).toBeInstanceOf(Unreachable);
  });

  it("never lets a value break out of its place in the path", () => {
    expect(
      addressOf("/api/images/:id/:variant", [
        ["id", "../x"],
        ["variant", "a?b"],
      ]).url,
    ).toBe("/api/images/..%2Fx/a%3Fb");
  });
});
