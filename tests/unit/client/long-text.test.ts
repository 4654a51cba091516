import { foldedLines } from "#lib/client/long-text";

it("folds texts of more than sixty lines, and no others", () => {
  expect(foldedLines("a".repeat(4_000))).toBeNull();
  expect(foldedLines("a\n".repeat(59))).toBeNull();
  expect(foldedLines("a\n".repeat(60))).toBe(61);
  expect(foldedLines("\n".repeat(1_999))).toBe(2_000);
});
