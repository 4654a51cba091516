import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import type { ErrorView } from "#lib/contract/errors/error-view";
import { limits } from "#lib/contract/limits";
import { isRefusal } from "#lib/contract/errors/refusal";
import { refuse, viewOfError } from "#lib/contract/errors/refuse";
import { runtime } from "#lib/runtime";
import { detectCrossOrigin } from "#lib/transport/http/detect-cross-origin";
import { openCookie } from "#lib/transport/http/session-cookie";
import { authenticate } from "#lib/transport/authenticate";
import { limitConnectionsByAddress } from "#lib/transport/socket/address-limit";
import { handleEvents } from "#lib/transport/socket/event-handler";
import { createFanOut } from "#lib/transport/socket/fan-out";
import { createMemberSockets } from "#lib/transport/socket/member-sockets";
import { actorOf, type ParleyServer, type ParleySocket } from "#lib/transport/socket/parley-socket";
import { rejectInvalidUtf8 } from "#lib/transport/socket/utf8-check";
import { forwardEvents } from "#lib/transport/socket/forward-events";
import { sessionRoom } from "#lib/transport/socket/rooms";

const path = "/socket.io";
/** Checking the sessions of open sockets also keeps them from counting as idle. */
const recheckIntervalMs = 60 * 60 * 1000;
/** Clients spread their reconnects over this time after a restart. */
const retryWithinSeconds = 2;

/** Whether a request opens one of our WebSockets; in development Next has one, too. */
export function isForSockets({ url = "", headers }: IncomingMessage, isDevelopment: boolean): boolean {
  return headers.upgrade?.toLowerCase() === "websocket" && (isDevelopment || url.startsWith(`${path}/`));
}

/** Adds Socket.IO to the HTTP server, alongside Next. */
export function attachSockets(httpServer: HttpServer) {
  const io: ParleyServer = new Server(httpServer, {
    path,
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: limits.frameBytes,
    allowRequest: (request, decide) => decide(null, !detectCrossOrigin(request) && !addressLimit.isFull(request)),
  });
  httpServer.prependListener("request", (request, response) => {
    if (request.method === "POST" && request.url?.startsWith(`${path}/`)) rejectInvalidUtf8(request, response);
  });
  const addressLimit = limitConnectionsByAddress(io);
  const fanOut = createFanOut(io);
  const memberSockets = createMemberSockets();

  io.use((socket, next) => void handleHandshake(io, socket, next));
  io.on("connection", (socket) => {
    handleEvents(socket);
    memberSockets.add(socket);
    socket.on("disconnect", () => {
      memberSockets.remove(socket);
      runtime().presence.leaveAll(socket.id);
    });
    // A logout since the handshake found no socket to close.
    void disconnectWithoutSession(socket);
  });
  forwardEvents({ io, fanOut, members: memberSockets });
  const recheck = setInterval(
    () => io.sockets.sockets.forEach((socket) => void disconnectWithoutSession(socket)),
    recheckIntervalMs,
  );
  recheck.unref();

  return {
    /** Tells all clients that the server is about to stop. */
    announceStop: () => void io.emit("server:stopping", { retryWithin: retryWithinSeconds }),
    /** Waits until all committed changes are handed to the sockets, then closes them and the HTTP server. */
    async close(): Promise<void> {
      await fanOut.idle();
      await io.close();
    },
  };
}

async function handleHandshake(io: ParleyServer, socket: ParleySocket, next: (error?: Error) => void): Promise<void> {
  try {
    await joinSession(io, socket);
    forgetRequest(socket);
    next();
  } catch (error) {
    if (!isRefusal(error)) runtime().log.error(error);
    next(connectError(viewOfError(error)));
  }
}

/**
 * Drops the handshake's request, which would hold several KB for the life of the connection. Engine.IO refers to it in more
 * than one place, so it is emptied, too.
 */
function forgetRequest(socket: ParleySocket): void {
  const { conn, handshake } = socket;
  const request = requestOf(socket);
  request.headers = handshake.headers = {};
  handshake.auth = {};
  request.rawHeaders = [];
  // Deleting the property would turn the object into a form that takes more memory than the request.
  Reflect.set(conn, "request", undefined);
}

/** A connection can join only once, even if it asks twice at once. @throws Refusal `invalid_input` */
function requestOf({ conn, request }: ParleySocket): IncomingMessage {
  if (Reflect.get(conn, "request") === undefined) refuse("invalid_input", "This connection has come in already.");
  return request;
}

/** Joins the room of the session. Refuses a socket without a session, for another member, or beyond the limit. */
async function joinSession(io: ParleyServer, socket: ParleySocket): Promise<void> {
  socket.data.claims = await openCookie(requestOf(socket).headers.cookie);
  const { member, session } = await authenticate(socket.data.claims, socket.handshake.auth.member);
  if (!session) refuse("no_session");
  socket.data.memberId = member.id;
  const room = sessionRoom(session.id);
  if ((io.sockets.adapter.rooms.get(room)?.size ?? 0) >= runtime().config.SOCKETS_PER_SESSION)
    refuse("too_many_connections");
  await socket.join(room);
}

/** Socket.IO passes `data` to the client's `connect_error`. */
function connectError(view: ErrorView): Error {
  return Object.assign(new Error(view.code), { data: view });
}

async function disconnectWithoutSession(socket: ParleySocket): Promise<void> {
  try {
    if (!(await actorOf(socket)).session) socket.disconnect(true);
  } catch (error) {
    runtime().log.error(error);
  }
}
