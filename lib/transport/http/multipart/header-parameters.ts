/** A header's value, such as `form-data`, and its parameters, such as `name` and `filename`. */
export type HeaderParameters = { value: string; parameters: ReadonlyMap<string, string> };

/** A parameter: a token, then a token or a quoted string, whose closing quote some programs forget. */
const parameter = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:\\["\\]|[^"])*)(?:"|$)|([^;]*))/g;

/**
 * Parses a header such as `form-data; name="image"; filename="a.png"` (RFC 9110 §5.6.6). Names become lower case, and the
 * first of a name counts. A backslash only escapes a quotation mark or another backslash.
 */
export function parseParameters(header: string): HeaderParameters {
  const start = header.indexOf(";");
  const parameters = new Map<string, string>();
  if (start >= 0)
    for (const [, name = "", quoted, plain = ""] of header.slice(start).matchAll(parameter)) {
      const key = name.toLowerCase();
      if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(["\\])/g, "$1") ?? plain.trim());
    }
  return { value: (start < 0 ? header : header.slice(0, start)).trim().toLowerCase(), parameters };
}
