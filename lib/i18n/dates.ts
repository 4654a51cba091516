/** Where and how somebody reads times. */
export type TimeZoneAndLocale = { timeZone: string; locale: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days within which one still thinks in days rather than in months. */
const nearDays = 60;

/** Making a format is slow, using it is not. */
function format(reader: TimeZoneAndLocale, name: string, options: Intl.DateTimeFormatOptions, locale = reader.locale) {
  const key = `${name} ${locale} ${reader.timeZone}`;
  const held = formats.get(key);
  if (held) return held;
  const made = new Intl.DateTimeFormat(locale, { timeZone: reader.timeZone, ...options });
  formats.set(key, made);
  return made;
}

/** 14:05, or as it is written where one reads. */
export const clockTime = (time: string, reader: TimeZoneAndLocale): string =>
  format(reader, "clock", { timeStyle: "short" }).format(new Date(time));

/** The whole date with the time, for the tooltip. */
export const fullTime = (time: string, reader: TimeZoneAndLocale): string =>
  format(reader, "full", { dateStyle: "full", timeStyle: "short" }).format(new Date(time));

/** The reader's calendar day as 2026-11-16: a key to compare. */
export function dayOf(time: string | Date, reader: TimeZoneAndLocale): string {
  const date = new Date(time);
  // Without making a format: as long as nobody knows where one reads, nobody waits for one either.
  if (reader.timeZone === "UTC") return date.toISOString().slice(0, 10);
  return format(reader, "day", { year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA").format(date);
}

/** The reader's calendar month as 2026-11: a key to compare. */
export const monthOf = (time: string, reader: TimeZoneAndLocale): string => dayOf(time, reader).slice(0, 7);

/** November 2026, or as it is written where one reads. */
export const monthName = (time: string, reader: TimeZoneAndLocale): string =>
  asTitle(format(reader, "month", { month: "long", year: "numeric" }).format(new Date(time)), reader);

/** Since when somebody is a member, inside a sentence: "16 November", and further back "November 2026". */
export function sinceWhen(time: string, reader: TimeZoneAndLocale, today: string): string {
  const isLongAgo = Date.parse(today) - Date.parse(dayOf(time, reader)) > nearDays * 86_400_000;
  const form = isLongAgo
    ? format(reader, "month", { month: "long", year: "numeric" })
    : format(reader, "day in text", { day: "numeric", month: "long" });
  return form.format(new Date(time));
}

/** How a day is called in a separator: today, yesterday, or its date. @param today as `dayOf` writes it */
export function dayName(time: string, reader: TimeZoneAndLocale, today: string): string {
  const day = dayOf(time, reader);
  if (day === today) return dayFromToday(0, reader);
  if (day === dayBefore(today)) return dayFromToday(-1, reader);
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  const long = format(reader, `name ${year}`, { weekday: "long", day: "numeric", month: "long", year });
  return asTitle(long.format(new Date(time)), reader);
}

const dayFromToday = (days: number, reader: TimeZoneAndLocale): string =>
  asTitle(new Intl.RelativeTimeFormat(reader.locale, { numeric: "auto" }).format(days, "day"), reader);

/** In many languages days and months are small; where they stand alone they begin like a sentence. */
const asTitle = (words: string, { locale }: TimeZoneAndLocale): string =>
  words.replace(/^./u, (first) => first.toLocaleUpperCase(locale));

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
