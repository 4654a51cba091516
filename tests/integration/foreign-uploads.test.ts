import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { pathOf, withProgram } from "#tests/support/foreign-program";
import { member, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { filesBelow, imageOf, uploadPath, type Uploaded } from "#tests/support/uploads";

const run = promisify(execFile);
const text = "Größe & 100 % «ñ» 中文 🎉";
const side = 300;
const folder = mkdtempSync(join(tmpdir(), "parley-picture-"));
const picture = join(folder, "a picture.png");

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
  // Noise makes it larger than one chunk of a body, with every byte value in it.
  const noise = Buffer.from(Array.from({ length: side * side * 3 }, (_, at) => Math.imul(at, 2_654_435_761) >>> 24));
  writeFileSync(
    picture,
    await sharp(noise, { raw: { width: side, height: side, channels: 3 } })
      .png()
      .toBuffer(),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function expectWhole({ status, body }: { status: number; body: Uploaded }): void {
  expect([status, body.code]).toEqual([201, undefined]);
  expect(body.message.text).toBe(text);
  expect(imageOf(body)).toMatchObject({ alt: "Described", width: side, height: side });
  expect(filesBelow(server, "tmp")).toEqual([]);
}

withProgram("Python with requests and aiohttp", () => {
  it.each([
    "requests",
    "requests, bytes alone",
    "requests, a name beyond ASCII",
    "requests, a type",
    "aiohttp",
    "aiohttp, base64",
    "aiohttp, quoted-printable",
    "email.mime",
    "email.mime, a name beyond ASCII",
    "email.mime, lines as for mail",
  ])("an image comes whole by %s", async (way) => {
    const { stdout } = await run(pathOf("Python with requests and aiohttp"), [
      "tests/support/python/send_image.py",
      way,
      server.url + uploadPath,
      ada.cookie(),
      randomUUID(),
      text,
      picture,
    ]);
    expectWhole(JSON.parse(stdout));
  });
});

withProgram("curl with HTTP/2", () => {
  const curl = async (...options: string[]) => {
    const always = ["-sS", "-w", "\n%{http_code}", "-b", ada.cookie(), "-F", `clientId=${randomUUID()}`];
    const { stdout } = await run(pathOf("curl with HTTP/2"), [
      ...always,
      "-F",
      "alt=Described",
      ...options,
      server.url + uploadPath,
    ]);
    const [body = "", status] = stdout.split("\n");
    return { status: Number(status), body: JSON.parse(body) };
  };

  it.each<[string, string[]]>([
    ["a plain form", ["-F", `image=@${picture}`, "-F", `text=${text}`]],
    ["the text behind the image, with a type", ["-F", `text=${text};type=text/plain`, "-F", `image=@${picture}`]],
    ["a file name full of signs", ["-F", `image=@"${picture}";filename="a\\"b;c\\\\.png"`, "-F", `text=${text}`]],
    ["a body in chunks", ["-H", "Transfer-Encoding: chunked", "-F", `image=@${picture}`, "-F", `text=${text}`]],
    [
      "a body that waits to be asked for",
      ["-H", "Expect: 100-continue", "-F", `image=@${picture}`, "-F", `text=${text}`],
    ],
    ["base64", ["-F", `image=@${picture};encoder=base64`, "-F", `text=${text};encoder=base64`]],
    ["quoted-printable", ["-F", `image=@${picture}`, "-F", `text=${text};encoder=quoted-printable`]],
    ["headers of one's own", ["-F", `image=@${picture};headers="X_1!: y"`, "-F", `text=${text};headers="9.a~: b"`]],
  ])("an image comes whole by curl as %s", async (_, options) => {
    expectWhole(await curl(...options));
  });
});
