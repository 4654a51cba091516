import type { Detail } from "#lib/contract/image";
import { indexOf } from "#lib/adapters/metadata/bytes";

/** The fields of IPTC-IIM's second record that tell about somebody; the others count as `other`. */
const details: [Detail, number[]][] = [
  ["location", [26, 27, 90, 92, 95, 100, 101]],
  ["author", [80, 85, 110, 115, 116, 118, 122]],
  ["date", [30, 35, 55, 60, 62, 63]],
  ["description", [5, 25, 40, 105, 120]],
];
/** How the record is written: it tells of nobody. */
const version = 0;

/** How a field of the second record begins. */
const fieldMarker = "\x1c\x02";

/** What an IPTC block tells: fields that begin with 0x1C, the record and the number of the field. */
export function detailsInIptc(block: Uint8Array): Detail[] {
  const found: Detail[] = [];
  for (let at = indexOf(block, fieldMarker); at >= 0; at = indexOf(block, fieldMarker, at + 2)) {
    const field = block[at + 2] ?? version;
    if (field !== version) found.push(details.find(([, fields]) => fields.includes(field))?.[0] ?? "other");
  }
  return found;
}
