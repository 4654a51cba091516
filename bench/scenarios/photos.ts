import sharp from "sharp";
import { orderedUuid } from "#lib/client/browser/uuid";
import { Connection, type Entrance } from "../generator/connection";
import { takePhoto } from "../generator/photo";
import { startTalk } from "../generator/talk";
import { now } from "../generator/text";
import { uploadPhoto } from "../generator/upload";
import { median } from "../report/median";
import type { Scenario } from "./scenario";

const members = 10;
const photosEach = 2;
const photos = members * photosEach;
/** Milliseconds for packets that are on their way when the answers are there. */
const patience = 2_000;

/** Ten people send two photos of 10 million pixels each at the same moment, while somebody else talks. */
export const uploads: Scenario = {
  name: "photos",
  title: `${photos} photos of 10 MP by ${members} members at once`,
  on: ["parley"],
  async run(server) {
    const photo = await takePhoto();
    const entrances = await server.admit(members + 1);
    const [slug = ""] = await server.makeChannels(1);
    const sightings = await Promise.all(entrances.map((entrance) => watch(entrance, slug)));
    const sendAll = () =>
      Promise.all(
        Array.from({ length: photos }, async (_, index) => {
          const entrance = entrances[index % members];
          if (!entrance) throw new Error("There is nobody to send a photo.");
          const clientId = orderedUuid();
          return { clientId, ...(await uploadPhoto(entrance, slug, clientId, photo)) };
        }),
      );

    const before = server.work();
    const alone = await sendAll();
    const work = (server.work() - before) / photos / 1_000;
    // Again, since the work for the talk is none for photos.
    const bystander = sightings[members];
    if (!bystander) throw new Error("There is nobody to talk.");
    const talk = startTalk(bystander.connection, slug);
    const sent = [...alone, ...(await sendAll())];
    await talk.stop();
    await new Promise((resolve) => setTimeout(resolve, patience));

    const seenBy = sent.map(({ clientId }) => sightings.map(({ seen }) => seen.get(clientId) ?? []));
    const lastSeen = seenBy.map((times) => Math.max(...times.flat()));
    const plain = await plainResize(photo);
    for (const { connection } of sightings) connection.close();
    return {
      figures: {
        "last byte to all screens, median ms": median(
          sent.map(({ leftAt }, i) => ((lastSeen[i] ?? NaN) - leftAt) / 1_000),
        ),
        "server CPU ms per photo": work,
        "plain sharp resize CPU ms": plain,
        "server / plain resize": work / plain,
        "bystander's ack p99 ms": talk.times.percentile(0.99),
      },
      faults: {
        missing: seenBy.flat().filter((times) => times.length === 0).length,
        duplicate: seenBy.flat().filter((times) => times.length > 1).length,
        misdelivered: 0,
        refused: sent.filter(({ status }) => status !== 201).length + talk.refused(),
        unanswered: talk.unanswered(),
      },
    };
  },
};

/** Opens the channel, and notes when which photo came. */
async function watch(entrance: Entrance, slug: string) {
  const connection = new Connection(entrance);
  const seen = new Map<string, number[]>();
  connection.onEvent = (bytes, start, end) => {
    const text = bytes.toString("utf8", start, end);
    if (!text.includes("channel:changes") || !text.includes('"thumbhash"')) return;
    for (const [, clientId = ""] of text.matchAll(/"clientId":"([^"]+)"[^[]*"images":\[\{/g))
      seen.set(clientId, [...(seen.get(clientId) ?? []), now()]);
  };
  await connection.entered;
  await new Promise<void>((resolve) =>
    connection.ask("channel:open", JSON.stringify({ channel: slug }), () => resolve()),
  );
  return { connection, seen };
}

/** Milliseconds of CPU that it takes to make the display size alone, with the same settings. */
async function plainResize(photo: Buffer): Promise<number> {
  sharp.concurrency(1);
  const { user, system } = process.cpuUsage();
  for (let i = 0; i < photos; i += 1)
    await sharp(photo)
      .resize({ width: 2_560, height: 2_560, fit: "inside" })
      .webp({ quality: 84, effort: 4 })
      .toBuffer();
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / photos / 1_000;
}
