import { randomUUID } from "node:crypto";
import type { HttpClient } from "#tests/support/http";
import { boundary, ending, filePart, part, RawUpload, type RawOptions } from "#tests/support/raw-upload";

/** A body that no proper client sends, and the expected response. */
export type HostileBody = { name: string; options: RawOptions; body: () => string; status: number; code: string };

const clientId = () => part("clientId", randomUUID());
const invalid = (name: string, body: () => string, options: RawOptions = {}): HostileBody => ({
  name,
  options,
  body,
  status: 400,
  code: "invalid_multipart",
});
const refused = (name: string, body: () => string, code = "invalid_image"): HostileBody => ({
  name,
  options: {},
  body,
  status: 422,
  code,
});

export const hostileBodies: HostileBody[] = [
  invalid("no boundary", () => "x", { contentType: "multipart/form-data" }),
  invalid("another boundary", () => clientId() + ending, { contentType: "multipart/form-data; boundary=other" }),
  invalid("two boundaries", () => clientId() + filePart("x") + ending, {
    contentType: `multipart/form-data; boundary=other; boundary=${boundary}`,
  }),
  invalid("no end", () => clientId() + filePart("x")),
  refused("no image", () => clientId() + ending),
  refused("an image that is a field", () => clientId() + part("image", "x") + ending),
  refused("a header with a line break in it", () => clientId() + filePart("x", 'a"\r\nX: b\nc') + ending),
  invalid("a header without a name", () => `--${boundary}\r\n: x\r\n\r\nx\r\n${ending}`),
  invalid("an endless header", () => `--${boundary}\r\nX-Long: ${"x".repeat(20_000)}`),
  invalid("an encoding of its own", () => `--${boundary}\r\nContent-Transfer-Encoding: zip\r\n\r\nx\r\n${ending}`),
  invalid("200 fields", () => part("alt", "x").repeat(200) + ending),
  refused("200 images", () => filePart("x").repeat(200) + ending, "too_many_images"),
  refused("200 other files", () => filePart("x", "a.png", "other").repeat(200) + ending),
  invalid("parts of no name", () => `--${boundary}\r\n\r\nx\r\n`.repeat(200) + ending),
];

/** @returns the response's status and error code */
export async function sendHostileBody(who: HttpClient, { options, body }: HostileBody): Promise<[number, string]> {
  const raw = new RawUpload(who, options);
  raw.write(body());
  raw.end();
  return raw.answer();
}

/** The beginnings of bodies that never end, and the error that cuts them off. */
export const endlessBodies = [
  { name: "part", beginning: filePart("").slice(0, -2), code: "image_too_large" },
  {
    name: "unknown part",
    beginning: filePart("", "a.png", "other").slice(0, -2),
    code: "invalid_image",
  },
  { name: "field", beginning: part("text", "").slice(0, -2), code: "too_large" },
  { name: "preamble", beginning: "", code: "image_too_large" },
];

/** Sends until the server closes the connection. @returns the response's error code */
export async function sendEndlessBody(who: HttpClient, beginning: string): Promise<string> {
  const raw = new RawUpload(who);
  raw.write(beginning);
  const answer = raw.answer();
  await Promise.all([raw.writeForEver("x".repeat(65_536)), raw.closed()]);
  return (await answer)[1];
}
