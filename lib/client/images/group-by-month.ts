import type { Picture } from "#lib/client/images/channel-image";
import { monthOf, type Reader } from "#lib/i18n/dates";

export type Month = { key: string; time: string; pictures: Picture[] };

/** Pictures by the reader's calendar months, in the order in which they are given. */
export function monthsOf(pictures: readonly Picture[], reader: Reader): Month[] {
  const months: Month[] = [];
  for (const picture of pictures) {
    const time = picture.message.createdAt;
    const key = monthOf(time, reader);
    const last = months.at(-1);
    if (last?.key === key) last.pictures.push(picture);
    else months.push({ key, time, pictures: [picture] });
  }
  return months;
}
