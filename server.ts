import type { Server } from "node:http";
import type { Socket } from "node:net";
import { resolve } from "node:path";
import next from "next";
import { createLog } from "#lib/adapters/log";
import { protectOutput } from "#lib/adapters/output";
import { compose } from "#lib/compose";
import { parseConfig, type Config } from "#lib/config/environment";
import { sentenceForOperator } from "#lib/config/start-error";
import { installRuntime } from "#lib/runtime";
import { setCheckCookie } from "#lib/transport/http/cookie-check";
import { handleApiRequest } from "#lib/transport/http/api-requests";
import { setChannelPageStatus } from "#lib/transport/http/channel-page-status";
import { setPagePolicy, setSecurityHeaders } from "#lib/transport/http/headers";
import { HttpServer } from "#lib/transport/http/http-server";
import { handleClientError } from "#lib/transport/http/client-error";
import { attachSockets, isForSockets } from "#lib/transport/socket/server";
import { version } from "./package.json";

// Other users of this machine must not read what members wrote.
process.umask(0o077);
protectOutput();
const log = createLog();

const isDevelopment = process.env.NODE_ENV !== "production";
/** A shutdown that takes longer is aborted. */
const shutdownTimeoutMs = 5_000;
/** Running requests get this long to end. */
const requestGraceMs = 1_000;
/** Node's own timeout comes this much later than ours, which answers with a reason. */
const uploadGraceSeconds = 30;
/** Milliseconds. Longer than proxies keep theirs (nginx: 60 s), or they would use a connection that is being closed. */
const keepAliveTimeout = 65_000;
/** Milliseconds in which the headers of a request have to arrive. */
const headersTimeout = keepAliveTimeout + 5_000;

try {
  await start(parseConfig(process.env));
} catch (error) {
  console.error(sentenceForOperator(error));
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const parley = await compose(config, version, log);
  installRuntime(parley);

  const httpServer = new HttpServer({
    keepAliveTimeout,
    headersTimeout,
    requestTimeout: Math.max(headersTimeout, (config.UPLOAD_MAX_SECONDS + uploadGraceSeconds) * 1_000),
    acceptsUpgrade: (request) => isForSockets(request, isDevelopment),
  });
  httpServer.on("clientError", handleClientError);
  const connections = trackConnections(httpServer);
  await servePages(httpServer, config);
  const sockets = attachSockets(httpServer);
  await listen(httpServer, config);

  stopOnSignal(async () => {
    sockets.announceStop();
    await parley.finish();
    // Running requests may end; slow ones are cut off, so that the shutdown takes less than 5 s.
    setTimeout(() => connections.forEach((connection) => connection.destroy()), requestGraceMs).unref();
    await sockets.close();
    await parley.close();
  });
  // Last: a reader of this line may stop Parley at once, and that must be an orderly stop.
  announce(httpServer, config);
}

/** Collects open connections, also WebSockets, which the HTTP server no longer tracks. */
function trackConnections(httpServer: Server): Set<Socket> {
  const connections = new Set<Socket>();
  httpServer.on("connection", (connection) => {
    // A connection that offered another protocol is emitted again.
    if (connections.has(connection)) return;
    connections.add(connection);
    connection.once("close", () => connections.delete(connection));
  });
  return connections;
}

async function servePages(httpServer: Server, config: Config): Promise<void> {
  const app = next({ dev: isDevelopment, httpServer, hostname: config.HOST, port: config.PORT });
  await app.prepare();
  const answerByNext = app.getRequestHandler();
  httpServer.on("request", (request, response) => {
    setSecurityHeaders(response);
    setCheckCookie(request, response);
    if (handleApiRequest(request, response)) return;
    setPagePolicy(request, response, isDevelopment);
    setChannelPageStatus(request, response)
      .then(() => answerByNext(request, response))
      .catch((error: unknown) => {
        log.error(error);
        response.destroy();
      });
  });
}

function listen(httpServer: Server, { PORT, HOST }: Config): Promise<void> {
  return new Promise((done, fail) => {
    httpServer.once("error", fail);
    httpServer.listen(PORT, HOST, () => {
      // From now on, errors concern single connections, for example for lack of file handles.
      httpServer.off("error", fail).on("error", log.error);
      done();
    });
  });
}

function announce(httpServer: Server, { HOST, DATA_DIR, PUBLIC_ORIGIN }: Config): void {
  const address = httpServer.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const host = ["0.0.0.0", "::"].includes(HOST) ? "localhost" : HOST;
  const local = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const place = PUBLIC_ORIGIN ? `${PUBLIC_ORIGIN[0]} (listening on ${local})` : local;
  console.log(`Parley is at ${place}\nIts data lies in ${resolve(DATA_DIR)}`);
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      console.log("Parley is stopping.");
      void exitAfter(stop);
    });
}

async function exitAfter(stop: () => Promise<void>): Promise<never> {
  setTimeout(() => process.exit(1), shutdownTimeoutMs).unref();
  try {
    await stop();
  } catch (error) {
    log.error(error);
    process.exit(1);
  }
  process.exit(0);
}
