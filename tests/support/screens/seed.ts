import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import { sendNumberedImages, sendLongImage } from "#tests/support/numbered-images";
import { member, type HttpClient } from "#tests/support/http";

/** Every kind of formatting once. */
export const richText =
  "**Bold**, `code`, <https://example.org> and\n\n> a quote\n\n- a list\n\n```js\nconst code = 1;\n```";

/** Creates what the screens need: Ada, who looks at them, and Host, who created most of it. */
export async function seedServer(url: string) {
  const [host, ada] = [await member(url, "Host"), await member(url, "Ada")];
  for (const name of ["void", "salon", "plates", "attic", "closing", "cellar", "annals", "darkroom", "scrolls"])
    await host.post("/api/channels", { name });
  await ada.post("/api/channels", { name: "studio", topic: "Where one draws" });
  await seedConversation(host, ada);
  // More than a page, so that loading one can fail.
  for (let year = 1; year <= 120; year += 1) await host.send("annals", `In the year ${year}`);
  await sendNumberedImages(host, "plates", 1, 2, "Two");
  await sendNumberedImages(ada, "plates", 3);
  await sendLongImage(ada, "scrolls", "scroll");
  await host.send("attic", "Long ago");
  await host.patch("/api/channels/attic", { archived: true });
  await host.send("cellar", "Nobody goes there");
  await ada.patch("/api/channels/cellar/settings", { joined: false });
  return { host, ada };
}

/** A conversation with everything that can happen to a message. */
async function seedConversation(host: HttpClient, ada: HttpClient): Promise<void> {
  await host.send("salon", richText);
  await host.delete(pathOf((await host.send("salon", "Away with it")).body.message));
  const { message } = (await ada.send("salon", "A misteak")).body;
  await ada.patch(pathOf(message), { text: "A mistake" });
  for (const [who, emoji] of [
    [host, "👍"],
    [ada, "👍"],
    [host, "🌿"],
  ] as const)
    await react(who, message, emoji);
  await host.post("/api/channels/salon/messages", {
    clientId: randomUUID(),
    text: "There was one, @Ada, in #studio",
    replyTo: message.id,
  });
  await ada.send("salon", "The last word");
}

const pathOf = ({ channel, id }: Message) => `/api/channels/${channel}/messages/${id}`;

export const react = (who: HttpClient, message: Message, emoji: string) =>
  who.request("PUT", `${pathOf(message)}/reactions`, {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ emoji, on: true }),
  });
