import { z } from "zod";
import { responseShapes, hasShape } from "#lib/client/connection/response-shapes";
import type { Shape } from "#lib/contract/shapes";
import { operations } from "#lib/contract/operations";

/** The kinds of value that a schema of the contract allows at a path such as `messages[].author`. */
function kindsAt(schema: z.core.JSONSchema.BaseSchema, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  const options = schema.anyOf?.filter((each) => typeof each === "object" && each.type !== "null") ?? [];
  const own = options[0] && typeof options[0] === "object" ? options[0] : schema;
  if (first === undefined) return own.type;
  const inner = first === "[]" ? own.items : own.properties?.[first];
  if (typeof inner !== "object" || Array.isArray(inner)) return undefined;
  return kindsAt(inner, rest);
}

function pathsOf(shape: Shape, path: string[] = []): [string[], Shape][] {
  if (Array.isArray(shape)) return [[path, shape], ...pathsOf(shape[0] ?? null, [...path, "[]"])];
  if (typeof shape !== "object" || shape === null) return [[path, shape]];
  return [[path, shape], ...Object.entries(shape).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

const kindOf = (shape: Shape) => (Array.isArray(shape) ? "array" : typeof shape);

it.each(Object.entries(responseShapes))("the shape of %s matches the contract", (name, shape) => {
  const { output } = operations[name as keyof typeof responseShapes];
  const schema = z.toJSONSchema(output, { unrepresentable: "any", io: "output" });
  for (const [path, part] of pathsOf(shape)) {
    const kind = String(kindsAt(schema, path)).replace("integer", "number");
    if (part === null) expect([path, kind]).not.toEqual([path, "undefined"]);
    else expect([path, kind]).toEqual([path, kindOf(part)]);
  }
});

describe("a response", () => {
  const shape = { message: { id: "", seq: 0, images: [{ id: "" }], quote: null } };
  const message = { id: "a", seq: 1, images: [], quote: null };

  it.each([
    { message },
    { message: { ...message, images: [{ id: "b", more: 1 }], quote: { id: "c" }, more: true }, more: 1 },
  ])("is accepted: %j", (answer) => expect(hasShape(answer, shape)).toBe(true));

  it.each([
    null,
    undefined,
    "a",
    [],
    {},
    { message: null },
    { message: { ...message, seq: "1" } },
    { message: { ...message, images: {} } },
    { message: { ...message, images: [{}] } },
    { message: { id: "a", seq: 1, images: [] } },
    { messages: [message] },
  ])("is refused: %j", (answer) => expect(hasShape(answer, shape)).toBe(false));
});
