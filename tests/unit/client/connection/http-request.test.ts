import { isRefusal, viewOfRefusal } from "#lib/contract/errors/refusal";
import { resolvePath, request, toError } from "#lib/client/connection/http-request";
import { requestedDelayMs, isRefusedForGood } from "#lib/client/connection/retry-delay";
import { UnreachableError } from "#lib/client/connection/unreachable-error";

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

  it("accepts a response without a body", async () => {
    answerWith(204, null);
    await expect(request("session.logout", {})).resolves.toBeNull();
  });

  it("throws a refusal with all its fields", async () => {
    answerWith(409, { type: "about:blank", status: 409, code: "name_taken", detail: "Taken.", suggestions: ["Ada 2"] });
    const error = await request("session.login", { displayName: "Ada" }).catch((reason: unknown) => reason);
    if (!isRefusal(error)) throw error;
    expect([error.code, error.message, error.extras.suggestions]).toEqual(["name_taken", "Taken.", ["Ada 2"]]);
  });

  it("distinguishes a network that is down, and a proxy that answers instead, from a refusal", async () => {
    jest.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("failed"));
    await expect(request("channel.list", {})).rejects.toThrow(UnreachableError);
    jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response("<h1>Bad gateway</h1>", { status: 502 }));
    await expect(request("channel.list", {})).rejects.toThrow(UnreachableError);
    expect(toError({ code: "made_up" })).toBeInstanceOf(UnreachableError);
  });

  it.each<[string, number, Record<string, string>, number]>([
    ["a proxy without its server", 502, {}, 0],
    ["one that asks to wait", 503, { "retry-after": "7" }, 7],
    ["one that asks to wait for longer than anybody would", 503, { "retry-after": "86400" }, 300],
    ["one that asks for nothing that can be read", 429, { "retry-after": "soon" }, 0],
    ["one that wants to know who one is", 401, {}, 0],
    ["one that lets nobody through", 403, {}, 0],
    ["one that knows nothing here", 404, {}, 0],
    ["one that waited too long", 408, {}, 0],
    ["one to which the head is too long", 431, {}, 0],
    ["one that answers as if it were all well", 200, {}, 0],
  ])("can be retried after the error page of %s", async (_, status, headers, wait) => {
    const html = { "content-type": "text/html", ...headers };
    jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response("<h1>No</h1>", { status, headers: html }));
    const error = await request("channel.list", {}).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreachableError);
    expect([isRefusedForGood(error), requestedDelayMs(error)]).toEqual([false, wait * 1_000]);
  });

  it.each(["<h1>413 Request Entity Too Large</h1>", '{"error":"too large"}', ""])(
    "is refused for good where a proxy refuses a body of its size: %j",
    async (body) => {
      jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response(body, { status: 413 }));
      const error = await request("channel.create", { name: "a" }).catch((reason: unknown) => reason);
      expect(isRefusedForGood(error) && viewOfRefusal(error)).toMatchObject({
        code: "too_large",
        reason: "too_large_on_the_way",
      });
    },
  );

  it("never lets a value escape its segment of the path", () => {
    expect(
      resolvePath("/api/images/:id/:variant", [
        ["id", "../x"],
        ["variant", "a?b"],
      ]).url,
    ).toBe("/api/images/..%2Fx/a%3Fb");
  });
});
