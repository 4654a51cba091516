import { z } from "zod";

/** Far beyond the limit of any field. */
const excessiveLength = 60_000;

/**
 * Finds the strings, lists and numbers of a schema whose bound is not its first check. A format, a transformation or a
 * loop over the items before the bound would be unlimited work.
 */
export function unboundedFields(schema: z.ZodType, path = "input"): string[] {
  const def = schema.def as z.core.$ZodTypes["_zod"]["def"];
  const inside = (part: unknown, name = path) => unboundedFields(part as z.ZodType, name);
  switch (def.type) {
    case "string":
      return refusesFirst(schema, "x".repeat(excessiveLength)) ? [] : [path];
    case "number":
      return [1e300, -1e300].some((number) => schema.safeParse(number).success) ? [path] : [];
    case "boolean":
    case "enum":
    case "literal":
    case "null":
      return [];
    case "object":
      return Object.entries(def.shape).flatMap(([name, part]) => inside(part, `${path}.${name}`));
    case "union":
      return def.options.flatMap((option) => inside(option));
    case "optional":
    case "nullable":
    case "default":
      return inside(def.innerType);
    case "array":
      return [path];
    case "pipe":
      if (!(def.in instanceof z.ZodTransform)) return inside(def.in);
      return refusesUnread(schema) && def.out instanceof z.ZodArray ? inside(def.out.element, `${path}[]`) : [path];
    default:
      return [path];
  }
}

/** Tells whether the first check of a string refuses it and no other check runs. */
function refusesFirst({ def }: z.ZodType, value: string): boolean {
  // A format is itself a check that runs before all others.
  const [first] = "check" in def ? [] : ((def.checks ?? []) as z.core.$ZodCheck<string>[]);
  let continued = false;
  const next = () => (continued = true);
  return first !== undefined && !z.string().check(first).refine(next).safeParse(value).success && !continued;
}

/** Tells whether a list is refused before any of its items is read. */
function refusesUnread(schema: z.ZodType): boolean {
  let reads = 0;
  const items = new Proxy(Array<string>(excessiveLength), {
    get(target, name, receiver) {
      if (name !== "length") reads += 1;
      return Reflect.get(target, name, receiver);
    },
  });
  return !schema.safeParse(items).success && reads === 0;
}
