import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { Server } from "socket.io";

/**
 * The server that Parley is compared with: a broadcast as in Socket.IO's own documentation. It has a room per channel,
 * messages of Parley's shape and acks, and neither checks nor stores anything.
 */
type Input = { channel: string; clientId: string; text: string };

const httpServer = createServer();
const io = new Server(httpServer, { transports: ["websocket"], perMessageDeflate: false, serveClient: false });
const seqs = new Map<string, number>();

io.on("connection", (socket) => {
  const author = { id: newId(), displayName: String(socket.handshake.query.name) };

  socket.on("channel:open", async ({ channel }: Input, ack: (answer: object) => void) => {
    await socket.join(channel);
    ack({ channel });
  });

  socket.on("message:send", ({ channel, clientId, text }: Input, ack: (answer: object) => void) => {
    const seq = (seqs.get(channel) ?? 0) + 1;
    seqs.set(channel, seq);
    const message = {
      id: newId(),
      channel,
      seq,
      rev: seq,
      clientId,
      author,
      text,
      images: [],
      replyTo: null,
      quote: null,
      mentions: [],
      reactions: [],
      createdAt: new Date().toISOString(),
      editedAt: null,
      deletedAt: null,
    };
    io.to(channel).emit("message", message);
    ack({ id: message.id });
  });
});

httpServer.listen(0, "127.0.0.1", () => {
  const address = httpServer.address();
  console.log(`Bare Socket.IO is at http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
});

process.once("SIGTERM", () => process.exit(0));

function newId(): string {
  return randomBytes(16).toString("base64url");
}
