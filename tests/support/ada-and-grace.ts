import { member } from "#tests/support/http";
import { startServer } from "#tests/support/server";

/** A server with two members. */
export async function startWithAdaAndGrace() {
  const server = await startServer();
  const [ada, grace] = await Promise.all([member(server.url, "Ada"), member(server.url, "Grace")]);
  return { server, ada, grace };
}
