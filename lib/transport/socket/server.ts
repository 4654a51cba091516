import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import { isCrossOrigin } from "#lib/transport/http/origin";
import { openCookie } from "#lib/transport/http/session-cookie";
import { answerEvents } from "#lib/transport/socket/answer-events";
import { actorOf, type ParleyServer } from "#lib/transport/socket/parley-socket";
import { passOnEvents } from "#lib/transport/socket/pass-on-events";
import { sessionRoom } from "#lib/transport/socket/rooms";

/** Bytes of one frame: the longest text in its most wasteful encoding fits many times. */
const frameMax = 128 * 1024;
/** How often the sessions of open sockets are checked, and so kept from counting as idle. */
const recheckInterval = 60 * 60 * 1000;

/** Adds Socket.IO to the HTTP server, beside Next, which has upgrades of its own in development. */
export function attachSockets(httpServer: HttpServer): ParleyServer {
  const io: ParleyServer = new Server(httpServer, {
    path: "/socket.io",
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: frameMax,
    allowRequest: (request, decide) => decide(null, !isCrossOrigin({ header: headerOf(request) })),
  });

  io.use(async (socket, next) => {
    socket.data.cookie = await openCookie(socket.request.headers.cookie);
    const { session } = await actorOf(socket);
    if (!session) return next(Object.assign(new Error("no_session"), { data: { code: "no_session" } }));
    await socket.join(sessionRoom(session.id));
    next();
  });
  io.on("connection", (socket) => answerEvents(socket));
  passOnEvents(io);
  setInterval(() => recheckSessions(io), recheckInterval).unref();
  return io;
}

async function recheckSessions(io: ParleyServer): Promise<void> {
  for (const socket of io.sockets.sockets.values()) {
    const { session } = await actorOf(socket);
    if (!session) socket.disconnect(true);
  }
}

function headerOf(request: IncomingMessage) {
  return (name: string) => request.headers[name]?.toString();
}
