type FieldTypes = Record<string, "string" | "number" | "boolean">;

/**
 * Parses JSON from the browser's storage. It may be broken, or come from another version of Parley, and must not break the page.
 * @returns null where it is not a valid value
 */
export function parseStored<Value>(text: string | null, isValue: (value: unknown) => value is Value): Value | null {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isValue(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a value is an object with these fields. */
export function hasFields<Fields extends FieldTypes>(value: unknown, fields: Fields): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(fields).every(([name, kind]) => typeof Reflect.get(value, name) === kind);
}
