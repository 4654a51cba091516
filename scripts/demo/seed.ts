import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { compose, type Parley } from "#lib/compose";
import { parseConfig } from "#lib/config/environment";
import { visitor, type Actor } from "#lib/domain/actor";
import { speakers, timeOf, type Line, type Speaker, type Talk } from "./line";
import { paint } from "./painting";
import { books } from "./talk/books";
import { general } from "./talk/general";
import { languages } from "./talk/languages";
import { workshop } from "./talk/workshop";

/** Fills a new data folder with a week of talk, by the same operations that a browser uses, on a clock set back. */
export async function seed(dataDir: string): Promise<void> {
  const now = new Date();
  let moment = timeOf("7d 08:00", now);
  const parley = await compose(parseConfig({ DATA_DIR: dataDir }), "demo", console, {
    now: () => moment,
    uptime: () => 0,
  });
  const people = await enterAll(parley);

  const spoken = [general, workshop, books, ...languages].flatMap((talk) =>
    talk.lines.map((line) => ({ talk, line, at: timeOf(line[0], now) })),
  );
  const slugs = new Map<Talk, string>([[general, general.channel]]);
  for (const { talk, line, at } of spoken.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    moment = at;
    const actor = actorNamed(people, line[1]);
    const slug = slugs.get(talk) ?? (await makeChannel(parley, actor, talk));
    slugs.set(talk, slug);
    await say(parley, actor, slug, line);
  }
  await parley.close();
}

async function enterAll(parley: Parley): Promise<Map<Speaker, Actor>> {
  const people = new Map<Speaker, Actor>();
  for (const displayName of speakers) {
    const { cookie } = await parley.execute("session.login", visitor, { displayName });
    people.set(displayName, await parley.identify(cookie ?? undefined));
  }
  return people;
}

function actorNamed(people: Map<Speaker, Actor>, name: Speaker): Actor {
  const actor = people.get(name);
  if (!actor) throw new Error(`${name} has not entered.`);
  return actor;
}

async function makeChannel(parley: Parley, actor: Actor, { channel, topic }: Talk): Promise<string> {
  const { output } = await parley.execute("channel.create", actor, { name: channel, topic });
  return output.channel.slug;
}

async function say(parley: Parley, actor: Actor, channel: string, [, , text, picture]: Line): Promise<void> {
  const message = { channel, clientId: randomUUID(), text };
  if (!picture) return void (await parley.execute("message.send", actor, message));
  const upload = parley.files.temporaryPath();
  await writeFile(upload, await paint(picture.painting));
  await parley.execute("image.send", actor, { ...message, alt: [picture.alt], image: [upload] });
  await parley.files.discard(upload);
}
