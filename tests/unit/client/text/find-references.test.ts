import { splitAtReferences } from "#lib/client/text/find-references";

/** Writes members in parentheses and channels in brackets. */
const marked = (text: string, names: string[] = []) =>
  splitAtReferences(text, names)
    .map((part) => ({ text: part.text, member: `(${part.text})`, channel: `[${part.text}]` })[part.kind])
    .join("");

test.each([
  ["hello @Ada!", ["Ada"], "hello (Ada)!"],
  ["@Ada Lovelace and @Ada", ["Ada", "Ada Lovelace"], "(Ada Lovelace) and (Ada)"],
  ["@ada as one types it", ["Ada"], "(ada) as one types it"],
  ["@Adam is somebody else", ["Ada"], "@Adam is somebody else"],
  ["mail ada@Ada", ["Ada"], "mail ada@Ada"],
  ["@C++ (x)", ["C++ (x)"], "(C++ (x))"],
  ["thanks, @Joliot-Curie", ["Joliot-Curie"], "thanks, (Joliot-Curie)"],
  ["see #general, or #déjà-vu", [], "see [general], or [déjà-vu]"],
  ["C#sharp and example.org/#part", [], "C#sharp and example.org/#part"],
  ["nobody was mentioned: @Ada", [], "nobody was mentioned: @Ada"],
  ["@ＡＤＡ and @Zoe\u0308", ["Ada", "Zoë"], "(ＡＤＡ) and (Zoe\u0308)"],
  ["@Ada  Lovelace", ["Ada Lovelace"], "(Ada  Lovelace)"],
  ["@Ada\u0301 is somebody else", ["Ada"], "@Ada\u0301 is somebody else"],
  ["@王小明，你好", ["王小明"], "(王小明)，你好"],
  ["@🚀 Valentina🚀", ["🚀 Valentina"], "(🚀 Valentina)🚀"],
  ["see #cafe\u0301, #☕-break", [], "see [cafe\u0301], [☕-break]"],
  ["example.social/@Ada", ["Ada"], "example.social/@Ada"],
  ["", [], ""],
])("references are found: %s", (text, names, shown) => {
  expect(marked(text, names)).toBe(shown);
});

test.each([...`!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`])("a name may have %s in it", (mark) => {
  expect(marked(`Here is @A${mark}b, too`, [`A${mark}b`])).toBe(`Here is (A${mark}b), too`);
});
