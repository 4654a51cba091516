import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { installRuntime } from "#lib/runtime";
import { attachSockets } from "#lib/transport/socket/server";
import { composeParley } from "#tests/support/composed-parley";
import { httpClient } from "#tests/support/http";
import { connect } from "#tests/support/socket";

const httpServer = createServer();
let sockets: ReturnType<typeof attachSockets>;
afterAll(() => sockets.close());

it("a handshake that fails inside tells the client nothing, and the log everything", async () => {
  const fault = new Error("SQLITE_IOERR: /var/secret/parley.db");
  const log = { error: jest.fn() };
  installRuntime({ ...(await composeParley()), log, identify: () => Promise.reject(fault) });
  sockets = attachSockets(httpServer);
  await once(httpServer.listen(0, "127.0.0.1"), "listening");
  const { port } = httpServer.address() as AddressInfo;

  const refused = await connect(httpClient(`http://127.0.0.1:${port}`)).catch((error: unknown) => error);
  expect(refused).toMatchObject({ message: "internal", data: { code: "internal" } });
  expect(JSON.stringify(refused)).not.toContain("secret");
  expect(log.error.mock.calls).toEqual([[fault]]);
});
