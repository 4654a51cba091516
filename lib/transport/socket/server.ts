import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import { runtime } from "#lib/runtime";
import { isCrossOrigin } from "#lib/transport/http/origin";
import { openCookie } from "#lib/transport/http/session-cookie";
import { answerEvents } from "#lib/transport/socket/answer-events";
import { actorOf, type ParleyServer, type ParleySocket } from "#lib/transport/socket/parley-socket";
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

  io.use((socket, next) => {
    welcome(socket).then(() => next(), next);
  });
  io.on("connection", (socket) => {
    answerEvents(socket);
    // A logout between the handshake and this moment found no socket to close.
    void closeWithoutSession(socket);
  });
  passOnEvents(io);
  const recheck = setInterval(
    () => io.sockets.sockets.forEach((socket) => void closeWithoutSession(socket)),
    recheckInterval,
  );
  recheck.unref();
  return io;
}

/** Throws, with a code for the client, when there is no session. */
async function welcome(socket: ParleySocket): Promise<void> {
  socket.data.cookie = await openCookie(socket.request.headers.cookie);
  const { session } = await actorOf(socket);
  if (!session) throw Object.assign(new Error("no_session"), { data: { code: "no_session" } });
  await socket.join(sessionRoom(session.id));
}

async function closeWithoutSession(socket: ParleySocket): Promise<void> {
  try {
    if (!(await actorOf(socket)).session) socket.disconnect(true);
  } catch (error) {
    runtime().log.error(error);
  }
}

function headerOf(request: IncomingMessage) {
  return (name: string) => request.headers[name]?.toString();
}
