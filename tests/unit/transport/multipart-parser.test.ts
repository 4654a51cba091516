import { MultipartParser, type MultipartToken } from "#lib/transport/http/multipart/parser";

/** Parses a body that arrives in chunks of a size. @returns the headers and data of each part */
async function partsOf(body: string, size: number, boundary = "b"): Promise<[string, string][]> {
  const parser = new MultipartParser(boundary, 200);
  const bytes = Buffer.from(body, "latin1");
  for (let at = 0; at < bytes.length; at += size) parser.write(bytes.subarray(at, at + size));
  parser.end();
  const parts: [string, string][] = [];
  const pieces: AsyncIterable<MultipartToken> = parser;
  for await (const piece of pieces) {
    if (piece.kind === "head") parts.push([piece.lines.join("|"), ""]);
    const last = parts.at(-1);
    if (piece.kind === "data" && last) last[1] += piece.bytes.toString("latin1");
  }
  return parts;
}

const sizes = [1, 2, 3, 7, 1_000];

describe.each(sizes)("a multipart body in chunks of %d bytes", (size) => {
  it.each<[string, string, [string, string][]]>([
    ["a part", "--b\r\nA: 1\r\n\r\ndata\r\n--b--", [["A: 1", "data"]]],
    [
      "what is before the first boundary and behind the last",
      "before\r\n--b\r\nA: 1\r\n\r\ndata\r\n--b--\r\nbehind\r\n--b\r\n\r\nno\r\n--b--",
      [["A: 1", "data"]],
    ],
    ["a part without a header", "--b\r\n\r\ndata\r\n--b--", [["", "data"]]],
    ["a part without data", "--b\r\nA: 1\r\n\r\n\r\n--b--", [["A: 1", ""]]],
    [
      "a part that ends with its head",
      "--b\r\nA: 1\r\n\r\n--b\r\nB: 2\r\n\r\nx\r\n--b--",
      [
        ["A: 1", ""],
        ["B: 2", "x"],
      ],
    ],
    [
      "white space behind a boundary",
      "--b \t\r\nA: 1\r\n\r\ndata\r\n--b  \r\n\r\n2\r\n--b--",
      [
        ["A: 1", "data"],
        ["", "2"],
      ],
    ],
    [
      "what only begins like a boundary",
      "--b\r\nA: 1\r\n\r\n--b\n\r\n--bx\r\n--b-\r\n-\r\r\n--c\r\n\r\n--b--",
      [["A: 1", "--b\n\r\n--bx\r\n--b-\r\n-\r\r\n--c\r\n"]],
    ],
    [
      "line ends as programs for mail write them",
      "--b\nA: 1\nB: 2\n\nda\r\n--b\nC: 3\n\n2\n--b--\n",
      [
        ["A: 1|B: 2", "da\r"],
        ["C: 3", "2"],
      ],
    ],
    [
      "bare line feeds in a body of proper lines",
      "--b\r\nA: 1\nB\r\n\r\nx\n\n--b\n\r\n--b--",
      [["A: 1\nB", "x\n\n--b\n"]],
    ],
  ])("is parsed: %s", async (_, body, parts) => {
    expect(await partsOf(body, size)).toEqual(parts);
  });

  it.each([
    ["nothing", ""],
    ["no boundary", "data"],
    ["no last boundary", "--b\r\nA: 1\r\n\r\ndata\r\n--b\r\n"],
    ["half a last boundary", "--b\r\nA: 1\r\n\r\ndata\r\n--b-"],
    ["half a head", "--b\r\nA: 1\r\n"],
    ["too long a head", `--b\r\nA: ${"x".repeat(300)}\r\n\r\ndata\r\n--b--`],
  ])("is refused with %s", async (_, body) => {
    await expect(partsOf(body, size)).rejects.toMatchObject({ code: "invalid_multipart" });
  });
});
