import { composeSlug } from "#lib/contract/text";

/**
 * Matches a path such as `/api/channels/%E4%B8%AD/messages` with a pattern such as `/api/channels/:channel/messages`.
 * @returns the decoded parameters; undefined when it does not match or is not valid percent-encoding
 */
export function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const expected = pattern.split("/");
  const given = pathname.split("/");
  if (expected.length !== given.length) return undefined;

  const params: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const value = given[index] ?? "";
    if (!segment.startsWith(":")) {
      if (segment !== value) return undefined;
      continue;
    }
    const decoded = decode(value);
    if (!decoded) return undefined;
    params[segment.slice(1)] = decoded;
  }
  return params;
}

function decode(value: string): string | undefined {
  try {
    return composeSlug(decodeURIComponent(value));
  } catch {
    return undefined;
  }
}
