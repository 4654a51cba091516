import { randomUUID } from "node:crypto";
import type { OutputOf } from "#lib/contract/operations";
import { member, type HttpClient } from "#tests/support/http";
import { connect } from "#tests/support/socket";

export type Companion = Awaited<ReturnType<typeof addCompanion>>;

/** Logs in a second member who is online in every channel and has answered the last message of each. */
export async function addCompanion(url: string) {
  const companion = await member(url, "Hopper");
  const socket = await connect(companion, { reconnection: true });
  await companion.post("/api/channels", { name: "letters" });
  // The unread separator needs a message above it.
  await companion.send("letters", "Zero.");
  const { channels } = (await companion.get<OutputOf<"channel.list">>("/api/channels")).body;
  const openAllChannels = () =>
    Promise.all(channels.map(({ slug }) => socket.emitWithAck("channel:open", { channel: slug })));
  await openAllChannels();
  // A busy machine may lose the connection for a moment.
  socket.on("connect", () => void openAllChannels().catch(() => undefined));
  for (const { slug } of channels) await answer(companion, slug);
  return { ...companion, type: (channel: string) => socket.emitWithAck("typing", { channel }) };
}

/** Answers the last message of a channel with reactions and a reply. */
async function answer(companion: HttpClient, slug: string): Promise<void> {
  const path = `/api/channels/${encodeURIComponent(slug)}/messages`;
  const last = (await companion.get<OutputOf<"message.list">>(path)).body.messages.at(-1);
  if (!last) return;
  for (const emoji of ["👍", "🌿"]) await react(companion, `${path}/${last.id}`, emoji);
  await companion.post(path, { clientId: randomUUID(), text: "🫖", replyTo: last.id });
}

function react(companion: HttpClient, path: string, emoji: string): Promise<unknown> {
  const body = JSON.stringify({ emoji, on: true });
  return companion.request("PUT", `${path}/reactions`, { headers: { "content-type": "application/json" }, body });
}
