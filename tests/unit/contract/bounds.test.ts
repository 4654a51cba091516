import { z } from "zod";
import { operations } from "#lib/contract/operations";
import { unboundedFields } from "#tests/support/unbounded-fields";

describe("every field of every operation", () => {
  it.each(Object.entries(operations))("is bounded before anything else in %s", (_, { input }) => {
    expect(unboundedFields(input)).toEqual([]);
  });

  it.each([
    ["a string", z.object({ name: z.string() })],
    ["a string whose format is looked at first", z.object({ name: z.uuid().max(36) })],
    ["a string that is counted in code points", z.object({ name: z.string().max(36) })],
    ["a string that is transformed first", z.object({ name: z.string().transform((text) => text.trim()) })],
    ["a string that goes on though it is too long", z.object({ name: z.string().refine((text) => text.length < 9) })],
    ["a number", z.object({ name: z.number() })],
    ["a list", z.object({ name: z.array(z.boolean()) })],
    ["a list whose items are looked at first", z.object({ name: z.array(z.boolean()).max(10) })],
    ["anything", z.object({ name: z.unknown().optional() })],
  ])("is reported by the check where %s has no bound", (_, schema) => {
    expect(unboundedFields(schema)).toEqual(["input.name"]);
  });
});
