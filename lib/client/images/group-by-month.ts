import type { ChannelImage } from "#lib/client/images/channel-image";
import { monthOf, type TimeZoneAndLocale } from "#lib/i18n/dates";

export type Month = { key: string; time: string; images: ChannelImage[] };

/** Groups images by the months of the reader's calendar, in the given order. */
export function groupByMonth(pictures: readonly ChannelImage[], reader: TimeZoneAndLocale): Month[] {
  const months: Month[] = [];
  for (const picture of pictures) {
    const time = picture.message.createdAt;
    const key = monthOf(time, reader);
    const last = months.at(-1);
    if (last?.key === key) last.images.push(picture);
    else months.push({ key, time, images: [picture] });
  }
  return months;
}
