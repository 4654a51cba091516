import { randomUUID } from "node:crypto";
import sharp from "sharp";
import type { Message } from "#lib/contract/message";
import type { OutputOf } from "#lib/contract/operations";
import type { HttpClient } from "#tests/support/http";
import { upload } from "#tests/support/uploads";

/** A plain image in one of eight sizes and many colours, by its number. */
export async function numberedImage(number: number): Promise<File> {
  const [width = 0, height = 0] = [
    [320, 200],
    [200, 320],
    [640, 240],
    [120, 120],
    [500, 400],
    [240, 480],
    [60, 40],
    [2_000, 500],
  ][number % 8] ?? [320, 200];
  const background = { r: (number * 37) % 200, g: (number * 59) % 200, b: (number * 83) % 200 };
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], `${number}.png`);
}

/** Sends one message with images whose alt texts are "plate 1", "plate 2" … from a number on. */
export async function sendNumberedImages(
  who: HttpClient,
  channel: string,
  first: number,
  count = 1,
  text = "",
): Promise<Message> {
  const form = new FormData();
  form.append("clientId", randomUUID());
  form.append("text", text);
  for (let number = first; number < first + count; number += 1) {
    form.append("alt", `plate ${number}`);
    form.append("image", await numberedImage(number));
  }
  const path = `/api/channels/${encodeURIComponent(channel)}/images`;
  const { status, body } = await who.request<OutputOf<"image.send">>("POST", path, { body: form });
  if (status !== 201) throw new Error(`The images were refused: ${status} ${JSON.stringify(body)}`);
  return body.message;
}

/** An image as high as a screenshot of a long conversation, with lines like text. */
export async function longImage(width = 1_080, height = 20_000): Promise<File> {
  const lines = 16;
  const pixels = Buffer.from(Array.from({ length: lines * 2 }, (_, index) => (index % 2 ? 250 : 60)));
  const line = await sharp(pixels, { raw: { width: 1, height: lines * 2, channels: 1 } })
    .resize(200, lines * 24, { kernel: "nearest", fit: "fill" })
    .png()
    .toBuffer();
  const bytes = await sharp({ create: { width, height, channels: 3, background: "#fafafa" } })
    .composite([{ input: line, tile: true }])
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "long.png");
}

/** Sends a message with one long image. @param sides width and height in pixels */
export async function sendLongImage(who: HttpClient, channel: string, alt: string, ...sides: number[]): Promise<void> {
  await upload(who, { alt, image: await longImage(...sides) }, channel);
}
