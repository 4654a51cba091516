import { matchPath } from "#lib/transport/http/match-path";

const pattern = "/api/channels/:channel/messages";

describe("a path", () => {
  it("has its parameters decoded and in NFC", () => {
    expect(matchPath(pattern, "/api/channels/caf%C3%A9/messages")).toEqual({ channel: "café" });
    expect(matchPath(pattern, "/api/channels/cafe%CC%81/messages")).toEqual({ channel: "café" });
    expect(matchPath(pattern, "/api/channels/a%2Fb/messages")).toEqual({ channel: "a/b" });
  });

  it.each([
    "/api/channels/general",
    "/api/channels//messages",
    "/api/channels/general/messages/",
    "/api/channels/general/changes",
    "/api/channels/%ff/messages",
    "/api/channels/%/messages",
  ])("does not match for %s", (path) => {
    expect(matchPath(pattern, path)).toBeUndefined();
  });
});
