/** A header's value and what comes with it: `form-data` and `name`, `filename`; `text/plain` and `charset`. */
export type HeaderParameters = { value: string; parameters: ReadonlyMap<string, string> };

/** One parameter: a token, and a token or a quoted string, whose end some programs forget. */
const parameter = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:\\["\\]|[^"])*)(?:"|$)|([^;]*))/g;

/**
 * Parts a header such as `form-data; name="image"; filename="a.png"` (RFC 9110 §5.6.6). Names in small letters; of two of
 * a name the first counts. A backslash stands for itself unless it is before a quotation mark or another backslash.
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
