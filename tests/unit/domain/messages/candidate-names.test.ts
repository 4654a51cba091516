import { foldName } from "#lib/contract/fold-name";
import { candidateNamesIn } from "#lib/domain/messages/candidate-names";
import { parseDisplayName } from "#lib/domain/names/display-name";

const names = [
  "Ada",
  "Ada Lovelace",
  "Grace",
  "王小明",
  "Zoë",
  "O'Neill",
  "Dr. Who?",
  "R2-D2",
  "🚀 Valentina",
  "नमस्ते",
  "_x_",
];
const byKey = new Map(names.map((name) => [parseDisplayName(name).nameKey, name]));

/** Lists the members whom a text mentions, if these were all members. */
const called = (text: string) =>
  candidateNamesIn(text).flatMap((mentionedIn) => {
    const found = mentionedIn.find(({ nameKey, folded }) => foldName(byKey.get(nameKey) ?? "") === folded);
    return found ? [byKey.get(found.nameKey)] : [];
  });

describe("a text", () => {
  it.each([
    ["@Ada", ["Ada"]],
    ["hello @ada, and (@GRACE)!", ["Ada", "Grace"]],
    ["**@Ada** _@Grace_ @Ada/@Grace", ["Ada", "Grace", "Ada", "Grace"]],
    ["ask @Ada's sister", ["Ada"]],
    ["one line\n@Ada\n@Grace", ["Ada", "Grace"]],
    ["@Ada Lovelace wrote to @Ada and @Ada Loveless", ["Ada Lovelace", "Ada", "Ada"]],
    ["@Ada  Lovelace", ["Ada Lovelace"]],
    ["@O'Neill, @Dr. Who? and @R2-D2.", ["O'Neill", "Dr. Who?", "R2-D2"]],
    ["@王小明，你好", ["王小明"]],
    ["@Zoe\u0308 @ZOË", ["Zoë", "Zoë"]],
    ["@Ａｄａ and @O’Neill, @R2‑D2 as keyboards write them", ["Ada", "O'Neill", "R2-D2"]],
    ["@_x_, **@_x_** and @\\_x\\_", ["_x_", "_x_", "_x_"]],
    ["@🚀 Valentina🚀", ["🚀 Valentina"]],
    ["@नमस्ते!", ["नमस्ते"]],
    ["https://example.org/。@Ada", ["Ada"]],
    ["[@Ada](nowhere) [@Grace][1]", ["Ada", "Grace"]],
    ["> - **@Ada\\_** ~~@Grace~~", ["Ada", "Grace"]],
  ])("mentions the names behind an @: %j", (text, expected) => {
    expect(called(text)).toEqual(expected);
  });

  it.each([
    "no sign of Ada",
    "write to grace@ada.example or first.last@Ada",
    "é@Ada 7@Ada",
    "@Adam @Ada1 @Ada_B @Adá",
    "@ Ada @\nAda",
    "@\u0410da with a Cyrillic А",
    "`@Ada` and `` ` @Ada ``",
    "```\n@Ada\n```",
    "~~~js\n@Ada\n",
    "over two lines `of code\n@Ada`",
    "https://ada.example/@Ada www.ada.example/@Ada",
    "@A\u{301}da @Ada\u{301}",
    "\\@Ada",
    "[@Ada](https://example.org) and <https://example.org/@Ada>",
    "[see](https://example.org/@Ada 'by @Ada') ![@Ada](https://example.org/a.png)",
    "ftp://example.org/@Ada example.social/@Ada",
    "https://example.org/?to=@Ada&from=(@Grace)",
  ])("mentions nobody in %j", (text) => {
    expect(called(text)).toEqual([]);
  });

  it("mentions names before and after code", () => {
    expect(called("@Ada `code` @Grace")).toEqual(["Ada", "Grace"]);
    expect(called("@Ada\n```\n@Ada\n```\n@Grace")).toEqual(["Ada", "Grace"]);
    expect(called("a lone ` does not hide @Grace")).toEqual(["Grace"]);
    expect(called("`@Ada`` is no code, since its ends differ")).toEqual(["Ada"]);
  });

  it("costs no more than a full one where it is made to be hard to parse", () => {
    const hostile = ["@! ".repeat(1_333), "@".repeat(4_000), "`@``".repeat(1_000), "~~~\n@".repeat(800)];
    for (const text of hostile) {
      const keys = candidateNamesIn(text);
      expect(keys.length).toBeLessThanOrEqual(30);
      for (const each of keys) expect(each.length).toBeLessThanOrEqual(32);
    }
  });
});
