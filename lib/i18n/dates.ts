/** The time zone and locale in which times are shown. */
export type TimeZoneAndLocale = { timeZone: string; locale: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Younger dates are named by day, older ones by month. */
const recentDays = 60;

/** Caches formats, since making one is slow. */
function format(zone: TimeZoneAndLocale, name: string, options: Intl.DateTimeFormatOptions, locale = zone.locale) {
  const key = `${name} ${locale} ${zone.timeZone}`;
  const cached = formats.get(key);
  if (cached) return cached;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone.timeZone, ...options });
  formats.set(key, made);
  return made;
}

/** 14:05, or as the locale writes it. */
export const clockTime = (time: string, zone: TimeZoneAndLocale): string =>
  format(zone, "clock", { timeStyle: "short" }).format(new Date(time));

/** The whole date with the time, for the tooltip. */
export const fullTime = (time: string, zone: TimeZoneAndLocale): string =>
  format(zone, "full", { dateStyle: "full", timeStyle: "short" }).format(new Date(time));

/** The calendar day as 2026-11-16, for comparing. */
export function dayOf(time: string | Date, zone: TimeZoneAndLocale): string {
  const date = new Date(time);
  // The time zone is UTC until the page knows its own: no slow format is made until then.
  if (zone.timeZone === "UTC") return date.toISOString().slice(0, 10);
  return format(zone, "day", { year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA").format(date);
}

/** The calendar month as 2026-11, for comparing. */
export const monthOf = (time: string, zone: TimeZoneAndLocale): string => dayOf(time, zone).slice(0, 7);

/** November 2026, or as the locale writes it. */
export const monthName = (time: string, zone: TimeZoneAndLocale): string =>
  asTitle(format(zone, "month", { month: "long", year: "numeric" }).format(new Date(time)), zone);

/** The date when a member joined, for use in a sentence: "16 November", or for older dates "November 2026". */
export function sinceWhen(time: string, zone: TimeZoneAndLocale, today: string): string {
  const isLongAgo = Date.parse(today) - Date.parse(dayOf(time, zone)) > recentDays * 86_400_000;
  const form = isLongAgo
    ? format(zone, "month", { month: "long", year: "numeric" })
    : format(zone, "day in text", { day: "numeric", month: "long" });
  return form.format(new Date(time));
}

/** The name of a day in a separator: today, yesterday, or its date. @param today as `dayOf` gives it */
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

/** Capitalises names of days and months that stand alone; many languages write them in lower case. */
const asTitle = (words: string, { locale }: TimeZoneAndLocale): string =>
  words.replace(/^./u, (first) => first.toLocaleUpperCase(locale));

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
