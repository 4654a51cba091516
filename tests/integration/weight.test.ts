import { kilobytes, scriptsOf } from "#tests/support/first-load";
import { member } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer();
});

/** The limit of the first load (0024). `npm run bench -- --only weight` says how much of it is Next alone. */
const most = 200;

it("the chat starts with at most 200 KB of JavaScript", async () => {
  const ada = await member(server.url, "Ada");
  const scripts = await scriptsOf(`${server.url}/c/general`, ada.cookie());
  expect(scripts.length).toBeGreaterThan(0);
  expect(kilobytes(scripts)).toBeLessThanOrEqual(most);
});

it("the name screen does not wait for the chat", async () => {
  const grace = await member(server.url, "Grace");
  const inside = await scriptsOf(`${server.url}/c/general`, grace.cookie());
  const outside = await scriptsOf(`${server.url}/c/general`, "");
  expect(outside.length).toBeGreaterThan(0);
  expect(kilobytes(outside)).toBeLessThan(kilobytes(inside) - 20);
});

it.each([
  ["a phone", "Linus", { "sec-ch-ua-mobile": "?1" }, 24],
  ["a phone that does not call itself one", "Gauss", { "user-agent": "Mozilla/5.0 (iPhone) Mobile/15E148" }, 24],
  ["anything larger", "Noether", { "sec-ch-ua-mobile": "?0", "user-agent": "Mozilla/5.0 (X11; Linux x86_64)" }, 40],
])("the first HTML for %s has as many messages as fill the screen", async (_, name, headers, rows) => {
  const person = await member(server.url, name);
  const lines = Array.from({ length: 45 }, (_each, number) => `line ${number}`);
  const slug = await person.createChannel(`of ${name}`, ...lines);
  const { body } = await person.request<string>("GET", `/c/${slug}`, { headers });
  expect(body.match(/ data-row="/g)).toHaveLength(rows);
});
