import type { Detail } from "#lib/contract/image";
import { utf8 } from "#lib/adapters/metadata/bytes";

/** Properties that reveal something about people, as elements or attributes. */
const details: [Detail, RegExp][] = [
  ["location", /\b(exif:GPS|Iptc4xmpCore:Location|Iptc4xmpExt:Location|photoshop:(City|State|Country))/],
  ["camera", /\b(tiff:(Make|Model)|aux:|exifEX:(Lens|Body)|exif:(ExposureTime|FNumber|ISOSpeedRatings))/],
  ["author", /\b(dc:(creator|rights)|photoshop:(AuthorsPosition|Credit)|exifEX:CameraOwnerName|xmpRights:)/],
  ["date", /\b(xmp:(CreateDate|ModifyDate|MetadataDate)|photoshop:DateCreated|exif:DateTime)/],
  ["description", /\b(dc:(title|description|subject)|photoshop:(Headline|Instructions)|exif:UserComment)/],
];

/** The kinds of metadata in an XMP packet. It is searched, not parsed; without a match it counts as `other`. */
export function detailsInXmp(bytes: Uint8Array): Detail[] {
  const packet = utf8(bytes);
  const found = details.flatMap(([detail, pattern]) => (pattern.test(packet) ? detail : []));
  return found.length > 0 ? found : ["other"];
}
