import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { compose, type Parley } from "#lib/compose";
import { parseConfig } from "#lib/config/environment";
import { visitor, type Actor } from "#lib/domain/actor";
import { books } from "./channels/books";
import { general } from "./channels/general";
import { languages } from "./channels/languages";
import { workshop } from "./channels/workshop";
import { speakers, timeOf, type DemoChannel, type DemoMessage, type Speaker } from "./demo-channel";
import { paint } from "./painting";

/** Fills a new data folder with a week of messages, by the operations that a browser uses and with a clock set back. */
export async function seed(dataDir: string): Promise<void> {
  const now = new Date();
  let clock = timeOf("7d 08:00", now);
  const parley = await compose(parseConfig({ DATA_DIR: dataDir }), "demo", console, {
    now: () => clock,
    uptime: () => 0,
  });
  const actors = await logInAll(parley);

  const sent = [general, workshop, books, ...languages].flatMap((channel) =>
    channel.messages.map((message) => ({ channel, message, at: timeOf(message[0], now) })),
  );
  const slugs = new Map<DemoChannel, string>([[general, general.name]]);
  for (const { channel, message, at } of sent.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    clock = at;
    const actor = actorNamed(actors, message[1]);
    const slug = slugs.get(channel) ?? (await createChannel(parley, actor, channel));
    slugs.set(channel, slug);
    await send(parley, actor, slug, message);
  }
  await parley.close();
}

async function logInAll(parley: Parley): Promise<Map<Speaker, Actor>> {
  const actors = new Map<Speaker, Actor>();
  for (const displayName of speakers) {
    const { cookie } = await parley.execute("session.login", visitor, { displayName });
    actors.set(displayName, await parley.identify(cookie ?? undefined));
  }
  return actors;
}

function actorNamed(actors: Map<Speaker, Actor>, name: Speaker): Actor {
  const actor = actors.get(name);
  if (!actor) throw new Error(`${name} is not logged in.`);
  return actor;
}

async function createChannel(parley: Parley, actor: Actor, { name, topic }: DemoChannel): Promise<string> {
  const { output } = await parley.execute("channel.create", actor, { name, topic });
  return output.channel.slug;
}

async function send(parley: Parley, actor: Actor, channel: string, [, , text, image]: DemoMessage): Promise<void> {
  const message = { channel, clientId: randomUUID(), text };
  if (!image) return void (await parley.execute("message.send", actor, message));
  const upload = parley.files.temporaryPath();
  await writeFile(upload, await paint(image.painting));
  await parley.execute("image.send", actor, { ...message, alt: [image.alt], image: [upload] });
  await parley.files.discard(upload);
}
