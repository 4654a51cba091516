import { z } from "zod";

/** Far beyond what any field may hold. */
const letters = 60_000;

/**
 * Where a schema takes a string, a list or a number without asking first how long or how great it is. The bound has to be
 * the very first thing: a format, a transformation or a look at each item before it would be work without an end.
 */
export function unboundedFields(schema: z.ZodType, path = "input"): string[] {
  const def = schema.def as z.core.$ZodTypes["_zod"]["def"];
  const inside = (part: unknown, name = path) => unboundedFields(part as z.ZodType, name);
  switch (def.type) {
    case "string":
      return refusesFirst(schema, "x".repeat(letters)) ? [] : [path];
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

/** Whether the first check of a string refuses it, and nothing comes after. */
function refusesFirst({ def }: z.ZodType, value: string): boolean {
  // A format is a check itself, and comes before all others.
  const [first] = "check" in def ? [] : ((def.checks ?? []) as z.core.$ZodCheck<string>[]);
  let continued = false;
  const next = () => (continued = true);
  return first !== undefined && !z.string().check(first).refine(next).safeParse(value).success && !continued;
}

/** Whether a list is refused before any of its items is looked at. */
function refusesUnread(schema: z.ZodType): boolean {
  let reads = 0;
  const items = new Proxy(Array<string>(letters), {
    get(target, name, receiver) {
      if (name !== "length") reads += 1;
      return Reflect.get(target, name, receiver);
    },
  });
  return !schema.safeParse(items).success && reads === 0;
}
