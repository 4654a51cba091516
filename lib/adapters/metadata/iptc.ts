import type { Detail } from "#lib/contract/image";
import { indexOf } from "#lib/adapters/metadata/bytes";

/** Fields of IPTC-IIM's second record that reveal something about people; the rest count as `other`. */
const details: [Detail, number[]][] = [
  ["location", [26, 27, 90, 92, 95, 100, 101]],
  ["author", [80, 85, 110, 115, 116, 118, 122]],
  ["date", [30, 35, 55, 60, 62, 63]],
  ["description", [5, 25, 40, 105, 120]],
];
/** The version of the record, which reveals nothing. */
const version = 0;

/** Every field of the second record begins with this. */
const fieldMarker = "\x1c\x02";

/** The kinds of metadata in an IPTC block. A field begins with 0x1C, the record and its own number. */
export function detailsInIptc(block: Uint8Array): Detail[] {
  const found: Detail[] = [];
  for (let at = indexOf(block, fieldMarker); at >= 0; at = indexOf(block, fieldMarker, at + 2)) {
    const field = block[at + 2] ?? version;
    if (field !== version) found.push(details.find(([, fields]) => fields.includes(field))?.[0] ?? "other");
  }
  return found;
}
