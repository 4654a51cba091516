/** Where and how somebody reads times. */
export type TimeZoneAndLocale = { timeZone: string; locale: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days within which one still thinks in days rather than in months. */
const recentDays = 60;

/** Making a format is slow, using it is not. */
function format(zone: TimeZoneAndLocale, name: string, options: Intl.DateTimeFormatOptions, locale = zone.locale) {
  const key = `${name} ${locale} ${zone.timeZone}`;
  const cached = formats.get(key);
  if (cached) return cached;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone.timeZone, ...options });
  formats.set(key, made);
  return made;
}

/** 14:05, or as it is written where one reads. */
export const clockTime = (time: string, zone: TimeZoneAndLocale): string =>
  format(zone, "clock", { timeStyle: "short" }).format(new Date(time));

/** The whole date with the time, for the tooltip. */
export const fullTime = (time: string, zone: TimeZoneAndLocale): string =>
  format(zone, "full", { dateStyle: "full", timeStyle: "short" }).format(new Date(time));

/** The reader's calendar day as 2026-11-16: a key to compare. */
export function dayOf(time: string | Date, zone: TimeZoneAndLocale): string {
  const date = new Date(time);
  // Without making a format: as long as nobody knows where one reads, nobody waits for one either.
  if (zone.timeZone === "UTC") return date.toISOString().slice(0, 10);
  return format(zone, "day", { year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA").format(date);
}

/** The reader's calendar month as 2026-11: a key to compare. */
export const monthOf = (time: string, zone: TimeZoneAndLocale): string => dayOf(time, zone).slice(0, 7);

/** November 2026, or as it is written where one reads. */
export const monthName = (time: string, zone: TimeZoneAndLocale): string =>
  asTitle(format(zone, "month", { month: "long", year: "numeric" }).format(new Date(time)), zone);

/** Since when somebody is a member, inside a sentence: "16 November", and further back "November 2026". */
export function sinceWhen(time: string, zone: TimeZoneAndLocale, today: string): string {
  const isLongAgo = Date.parse(today) - Date.parse(dayOf(time, zone)) > recentDays * 86_400_000;
  const form = isLongAgo
    ? format(zone, "month", { month: "long", year: "numeric" })
    : format(zone, "day in text", { day: "numeric", month: "long" });
  return form.format(new Date(time));
}

/** How a day is called in a separator: today, yesterday, or its date. @param today as `dayOf` writes it */
export function dayName(time: string, zone: TimeZoneAndLocale, today: string): string {
  const day = dayOf(time, zone);
  if (day === today) return dayFromToday(0, zone);
  if (day === dayBefore(today)) return dayFromToday(-1, zone);
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  const long = format(zone, `name ${year}`, { weekday: "long", day: "numeric", month: "long", year });
  return asTitle(long.format(new Date(time)), zone);
}

const dayFromToday = (days: number, zone: TimeZoneAndLocale): string =>
  asTitle(new Intl.RelativeTimeFormat(zone.locale, { numeric: "auto" }).format(days, "day"), zone);

/** In many languages days and months are small; where they stand alone they begin like a sentence. */
const asTitle = (words: string, { locale }: TimeZoneAndLocale): string =>
  words.replace(/^./u, (first) => first.toLocaleUpperCase(locale));

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
