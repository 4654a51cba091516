import { randomUUID } from "node:crypto";
import { member, type HttpClient } from "#tests/support/http";
import { testImage } from "#tests/support/test-image";
import { boundary, ending, part, RawUpload, type RawOptions } from "#tests/support/raw-upload";
import { startServer, type ServerProcess } from "#tests/support/server";
import { filesBelow } from "#tests/support/uploads";

let server: ServerProcess;
let ada: HttpClient;
let picture: string;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
  picture = (await testImage().png().toBuffer()).toString("latin1");
});

const utf8 = (text: string) => Buffer.from(text).toString("latin1");
const rawPart = (head: string[], content: string) => `--${boundary}\r\n${head.join("\r\n")}\r\n\r\n${content}\r\n`;
const disposition = (more: string) => `Content-Disposition: form-data; ${more}`;
const image = (more = 'name="image"; filename="a.png"', ...head: string[]) =>
  rawPart([disposition(more), ...head], picture);
const text = (content: string, ...head: string[]) => rawPart([disposition('name="text"'), ...head], content);

async function send(body: string, options: RawOptions = {}): Promise<[number, string]> {
  const raw = new RawUpload(ada, options);
  raw.write(part("clientId", randomUUID()) + body + ending);
  raw.end();
  return raw.answer();
}

async function lastText(): Promise<string | undefined> {
  const { body } = await ada.get<{ messages: { text: string }[] }>("/api/channels/general/messages");
  return body.messages.at(-1)?.text;
}

describe("a part with a file name", () => {
  it.each<[string, () => string]>([
    ["without a content type", () => image()],
    ["whatever its content type", () => image(undefined, "Content-Type: text/plain; charset=utf-8")],
    ["with a file name of RFC 2231 alone", () => image("name=image; filename*=utf-8''gr%C3%BC%C3%9F.png")],
    ["with a file name in pieces", () => image(`name="image"; filename*0="a"; filename*1="b.png"`)],
    ["with an empty file name", () => image('name="image"; filename=""')],
    ["whose name of a file ends with a backslash", () => image('name="image"; filename="C:\\"')],
    ["whose name of a file holds signs", () => image('filename="a;name=\\"text\\";%22\\\\.png"; name="image"')],
    ["whose parameters are tokens, in any case", () => image("NAME=image;FileName=a.png")],
    [
      "whose head is in any case and goes on in the next line",
      () => rawPart(['CONTENT-disposition:form-data; name="image";', '\tfilename="a.png"'], picture),
    ],
    ["beside headers of any token", () => image(undefined, "X_1.a!#$%&'*+^`|~: y", "9: z", "MIME-Version: 1.0")],
    [
      "beside a place where no file was chosen",
      () => image() + rawPart([disposition('name="image"; filename=""'), "Content-Type: application/octet-stream"], ""),
    ],
  ])("is a file: %s", async (_, body) => {
    expect((await send(body()))[0]).toBe(201);
    expect(filesBelow(server, "tmp")).toEqual([]);
  });

  it("is no file where none was chosen", async () => {
    const empty = rawPart([disposition('name="image"; filename=""'), "Content-Type: application/octet-stream"], "");
    expect(await send(empty)).toEqual([422, "invalid_image"]);
  });
});

describe("a part without a file name", () => {
  it("can't be an image, whatever its content type says", async () => {
    expect(await send(image("name=image", "Content-Type: image/png"))).toEqual([422, "invalid_image"]);
  });

  it.each<[string, string, string[]]>([
    ["Größe 🎉", utf8("Größe 🎉"), []],
    ["Größe", utf8("Größe"), ["Content-Type: text/plain; charset=utf-8"]],
    ["Größe", "Gr\xf6\xdfe", ["Content-Type: text/plain; charset=iso-8859-1"]],
    ["„5 €“ — x\u0081", "\x845 \x80\x93 \x97 x\x81", ["Content-Type: text/plain; charset=windows-1252"]],
    ["日本", "\x93\xfa\x96\x7b", ['Content-Type: text/plain; charset="Shift_JIS"']],
    ["plain", "plain", ["Content-Type: text/plain; charset=us-ascii", "Content-Transfer-Encoding: 7bit"]],
    ["Größe", utf8("Größe"), ["Content-Type: text/plain; charset=us-ascii"]],
    ["Größe", "R3LDtsOf\r\nZQ==\r\n", ["Content-Transfer-Encoding: BASE64"]],
    ["Größe", "Gr=C3=B6=C3=\r\n=9fe", ["Content-Transfer-Encoding: quoted-printable"]],
    ["{}", "{}", ["Content-Type: application/json"]],
  ])("is the field %j, whatever its content type says (%#)", async (written, content, head) => {
    expect((await send(text(content, ...head) + image()))[0]).toBe(201);
    expect(await lastText()).toBe(written);
  });

  it("is refused where its name is no UTF-8", async () => {
    const strange = (name: string) => rawPart([disposition(`name="${name}"`)], "x");
    expect(await send(strange("Gr\xf6\xdfe") + image())).toEqual([400, "invalid_multipart"]);
    expect((await send(strange(utf8("Größe")) + image()))[0]).toBe(201);
  });

  it("is decoded by the charset of another field", async () => {
    expect((await send(text("Gr\xf6\xdfe") + image() + part("_charset_", "windows-1252")))[0]).toBe(201);
    expect(await lastText()).toBe("Größe");
  });

  it.each<[string, string, string[]]>([
    ["bytes that are no UTF-8", "Gr\xf6\xdfe", []],
    ["half a letter", utf8("ß").slice(0, 1), ["Content-Type: text/plain; charset=utf-8"]],
    ["bytes that are none of their charset", "\x93", ["Content-Type: text/plain; charset=Shift_JIS"]],
    ["an unknown charset", "x", ["Content-Type: text/plain; charset=klingon"]],
    ["an unknown transfer encoding", "x", ["Content-Transfer-Encoding: x-zip"]],
    ["what is no base64", "a?b=", ["Content-Transfer-Encoding: base64"]],
    ["base64 that goes on behind its end", "YQ==YWJj", ["Content-Transfer-Encoding: base64"]],
    ["what is no quoted-printable", "a=ZZ", ["Content-Transfer-Encoding: quoted-printable"]],
  ])("is refused with %s, and nothing of it is stored", async (_, content, head) => {
    const before = await lastText();
    expect(await send(text(content, ...head) + image())).toEqual([400, "invalid_multipart"]);
    expect(await lastText()).toBe(before);
    expect(filesBelow(server, "tmp")).toEqual([]);
  });
});

it.each([
  [`multipart/form-data; boundary="${boundary}"`],
  [`Multipart/Form-Data ; charset=utf-8; BOUNDARY=${boundary} `],
  [`multipart/form-data; boundary="${boundary}"; charset=utf-8`],
])("the boundary is found in %s", async (contentType) => {
  expect((await send(image(), { contentType }))[0]).toBe(201);
});
