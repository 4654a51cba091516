import { member, type Problem, type HttpClient } from "#tests/support/http";
import { startServer } from "#tests/support/server";

let ada: HttpClient;
beforeAll(async () => {
  ada = await member((await startServer()).url, "Ada");
});

const addresses: [string, string][] = [
  ["/", "GET, HEAD, OPTIONS"],
  ["/c/general", "GET, HEAD, OPTIONS"],
  ["/icon.svg", "GET, HEAD, OPTIONS"],
  ["/api/health", "GET, HEAD, OPTIONS"],
  ["/api/login", "POST, OPTIONS"],
  ["/api/session", "GET, HEAD, PATCH, OPTIONS"],
  ["/api/channels", "GET, HEAD, POST, OPTIONS"],
  ["/api/channels/read", "POST, PATCH, OPTIONS"],
  ["/api/channels/general", "PATCH, OPTIONS"],
  ["/api/channels/general/images", "POST, GET, HEAD, OPTIONS"],
  ["/api/channels/general/messages/x", "PATCH, DELETE, OPTIONS"],
  ["/api/channels/general/messages/x/reactions", "PUT, GET, HEAD, OPTIONS"],
  ["/api/images/x/thumbnail", "GET, HEAD, OPTIONS"],
];

it.each(addresses)("%s answers OPTIONS with its methods %s", async (path, allow) => {
  const { status, headers, body } = await ada.request("OPTIONS", path);
  expect([status, headers.get("allow"), body]).toEqual([204, allow, ""]);
});

it.each(addresses)("%s names its methods when it refuses another one", async (path, allow) => {
  const other = ["PUT", "DELETE", "POST"].find((method) => !allow.includes(method)) ?? "";
  const { status, headers, body } = await ada.request<Problem>(other, path);
  expect([status, headers.get("allow"), body.code]).toEqual([405, allow, "method_not_allowed"]);
});

it.each(["OPTIONS", "GET", "PUT"])("%s of an unknown address finds nothing", async (method) => {
  const { status, headers } = await ada.request(method, "/api/nowhere");
  expect([status, headers.get("allow")]).toEqual([404, null]);
});
