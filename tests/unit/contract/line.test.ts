import { alt, topic } from "#lib/contract/fields";

it.each([topic, alt])("a line cannot change the direction of text around it", (line) => {
  expect(line.parse("a \u202Eb\u202C \u2066c\u2069 \u202A\u202B\u202D\u2067\u2068d")).toBe("a b c d");
  // Marks that set the direction of a single character are common in ordinary text.
  expect(line.parse("א\u200F! a\u200E")).toBe("א\u200F! a\u200E");
});
