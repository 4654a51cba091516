import type { Detail } from "#lib/contract/image";
import { utf8 } from "#lib/adapters/metadata/bytes";

/** The properties by which programs tell about somebody, as elements or attributes alike. */
const details: [Detail, RegExp][] = [
  ["location", /\b(exif:GPS|Iptc4xmpCore:Location|Iptc4xmpExt:Location|photoshop:(City|State|Country))/],
  ["camera", /\b(tiff:(Make|Model)|aux:|exifEX:(Lens|Body)|exif:(ExposureTime|FNumber|ISOSpeedRatings))/],
  ["author", /\b(dc:(creator|rights)|photoshop:(AuthorsPosition|Credit)|exifEX:CameraOwnerName|xmpRights:)/],
  ["date", /\b(xmp:(CreateDate|ModifyDate|MetadataDate)|photoshop:DateCreated|exif:DateTime)/],
  ["description", /\b(dc:(title|description|subject)|photoshop:(Headline|Instructions)|exif:UserComment)/],
];

/** What an XMP packet tells. It is not parsed: whatever it holds else counts as `other`. */
export function detailsInXmp(bytes: Uint8Array): Detail[] {
  const packet = utf8(bytes);
  const found = details.flatMap(([detail, pattern]) => (pattern.test(packet) ? detail : []));
  return found.length > 0 ? found : ["other"];
}
