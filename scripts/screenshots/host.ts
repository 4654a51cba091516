import { randomUUID } from "node:crypto";
import type { OutputOf } from "#lib/contract/operations";
import { member, type Visitor } from "#tests/support/http";
import { connect } from "#tests/support/socket";

export type Host = Awaited<ReturnType<typeof letHostIn>>;

/** Somebody who is in every channel, so that nobody is alone, and has answered there. */
export async function letHostIn(url: string) {
  const host = await member(url, "Hopper");
  const socket = await connect(host, { reconnection: true });
  await host.post("/api/channels", { name: "letters" });
  // What stands before the first new message: where there is nothing, no line parts them.
  await host.send("letters", "Zero.");
  const { channels } = (await host.get<OutputOf<"channel.list">>("/api/channels")).body;
  const goEverywhere = () =>
    Promise.all(channels.map(({ slug }) => socket.emitWithAck("channel:open", { channel: slug })));
  await goEverywhere();
  // Where a machine is too busy to keep a connection, it comes back.
  socket.on("connect", () => void goEverywhere().catch(() => undefined));
  for (const { slug } of channels) await answer(host, slug);
  return { ...host, type: (channel: string) => socket.emitWithAck("typing", { channel }) };
}

/** To what was said last: by emoji, and in words. */
async function answer(host: Visitor, slug: string): Promise<void> {
  const path = `/api/channels/${encodeURIComponent(slug)}/messages`;
  const last = (await host.get<OutputOf<"message.list">>(path)).body.messages.at(-1);
  if (!last) return;
  for (const emoji of ["👍", "🌿"]) await react(host, `${path}/${last.id}`, emoji);
  await host.post(path, { clientId: randomUUID(), text: "🫖", replyTo: last.id });
}

function react(host: Visitor, path: string, emoji: string): Promise<unknown> {
  const body = JSON.stringify({ emoji, on: true });
  return host.request("PUT", `${path}/reactions`, { headers: { "content-type": "application/json" }, body });
}
