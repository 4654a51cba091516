import sharp from "sharp";
import { orderedUuid } from "#lib/client/browser/uuid";
import { Connection, type Login } from "../generator/connection";
import { generatePhoto } from "../generator/generate-photo";
import { startSteadyPosts } from "../generator/steady-posts";
import { now } from "../generator/text";
import { uploadPhoto } from "../generator/upload";
import { median } from "../report/median";
import type { Scenario } from "./scenario";

const members = 10;
const photosEach = 2;
const photos = members * photosEach;
/** Packets may arrive this long after the responses. */
const deliveryDelayMs = 2_000;

/** Ten members send two photos of 10 megapixels each at the same moment, while another member posts. */
export const uploads: Scenario = {
  name: "photos",
  title: `${photos} photos of 10 MP by ${members} members at once`,
  on: ["parley"],
  async run(server) {
    const photo = await generatePhoto();
    const logins = await server.logIn(members + 1);
    const [slug = ""] = await server.createChannels(1);
    const watchers = await Promise.all(logins.map((login) => watch(login, slug)));
    const sendAll = () =>
      Promise.all(
        Array.from({ length: photos }, async (_, index) => {
          const login = logins[index % members];
          if (!login) throw new Error("There is no member to send a photo.");
          const clientId = orderedUuid();
          return { clientId, ...(await uploadPhoto(login, slug, clientId, photo)) };
        }),
      );

    const before = server.cpuTime();
    const firstPhotos = await sendAll();
    const work = (server.cpuTime() - before) / photos / 1_000;
    // A second time with posts, whose work must not count for the photos.
    const bystander = watchers[members];
    if (!bystander) throw new Error("Nobody could log in.");
    const posts = startSteadyPosts(bystander.connection, slug);
    const sent = [...firstPhotos, ...(await sendAll())];
    await posts.stop();
    await new Promise((resolve) => setTimeout(resolve, deliveryDelayMs));

    const seenBy = sent.map(({ clientId }) => watchers.map(({ seen }) => seen.get(clientId) ?? []));
    const lastSeen = seenBy.map((times) => Math.max(...times.flat()));
    const resizeMs = await plainResize(photo);
    for (const { connection } of watchers) connection.close();
    return {
      figures: {
        "last byte to all screens, median ms": median(
          sent.map(({ leftAt }, i) => ((lastSeen[i] ?? NaN) - leftAt) / 1_000),
        ),
        "server CPU ms per photo": work,
        "plain sharp resize CPU ms": resizeMs,
        "server / plain resize": work / resizeMs,
        "bystander's ack p99 ms": posts.ackTimes.percentile(0.99),
      },
      faults: {
        missing: seenBy.flat().filter((times) => times.length === 0).length,
        duplicate: seenBy.flat().filter((times) => times.length > 1).length,
        misdelivered: 0,
        refused: sent.filter(({ status }) => status !== 201).length + posts.refused(),
        unanswered: posts.unanswered(),
      },
    };
  },
};

/** Opens the channel, and records when each photo arrives. */
async function watch(login: Login, slug: string) {
  const connection = new Connection(login);
  const seen = new Map<string, number[]>();
  connection.onEvent = (bytes, start, end) => {
    const text = bytes.toString("utf8", start, end);
    if (!text.includes("channel:changes") || !text.includes('"thumbhash"')) return;
    for (const [, clientId = ""] of text.matchAll(/"clientId":"([^"]+)"[^[]*"images":\[\{/g))
      seen.set(clientId, [...(seen.get(clientId) ?? []), now()]);
  };
  await connection.ready;
  await new Promise<void>((resolve) =>
    connection.emit("channel:open", JSON.stringify({ channel: slug }), () => resolve()),
  );
  return { connection, seen };
}

/** The CPU time in milliseconds to make only the display size, with the same settings. */
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
