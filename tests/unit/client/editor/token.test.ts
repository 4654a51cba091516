import { tokenAt } from "#lib/client/editor/token";

const at = (text: string) => {
  const caret = text.indexOf("|");
  return tokenAt(text.replace("|", ""), caret);
};

test.each([
  ["@ad|", { kind: "member", query: "ad", start: 0 }],
  ["hello @|", { kind: "member", query: "", start: 6 }],
  ["hello @Ada Love| and you", { kind: "member", query: "Ada Love", start: 6 }],
  ["(@gr|", { kind: "member", query: "gr", start: 1 }],
  ["see #gen|", { kind: "channel", query: "gen", start: 4 }],
  ["see #|", { kind: "channel", query: "", start: 4 }],
  ["fine :smi|", { kind: "emoji", query: "smi", start: 5 }],
  ["first\n@li|", { kind: "member", query: "li", start: 6 }],
])("%s opens suggestions", (text, token) => {
  expect(at(text)).toEqual(token);
});

test.each([
  ["ada@example.org|"],
  ["a#b|"],
  ["10:30|"],
  [":D|"],
  ["@ada\nnext line|"],
  ["`@ad|"],
  ["```\n@ad|"],
  ["https://example.org/#part|"],
  ["|@ada"],
])("%s opens no suggestions", (text) => {
  expect(at(text)).toBeNull();
});

test("names are suggested again after code has ended", () => {
  expect(at("`x` @ad|")?.kind).toBe("member");
  expect(at("```\nx\n```\n@ad|")?.kind).toBe("member");
});
