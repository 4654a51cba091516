import { clockTime, dayName, dayOf, fullTime, sinceWhen, type TimeZoneAndLocale } from "#lib/i18n/dates";
import { localeFor } from "#lib/i18n/locale";

const madrid: TimeZoneAndLocale = { timeZone: "Europe/Madrid", locale: "en-GB" };
const newYork: TimeZoneAndLocale = { timeZone: "America/New_York", locale: "en-US" };
const time = "2026-11-16T23:30:00.000Z";

describe("a time", () => {
  it("is shown in the time zone of the reader", () => {
    expect(clockTime(time, madrid)).toBe("00:30");
    expect(clockTime(time, newYork)).toMatch(/^6:30\sPM$/u);
    expect([dayOf(time, madrid), dayOf(time, newYork)]).toEqual(["2026-11-17", "2026-11-16"]);
  });
});

describe("a day", () => {
  it.each([
    ["2026-11-17", "Today"],
    ["2026-11-18", "Yesterday"],
    ["2026-12-20", "Tuesday 17 November"],
    ["2027-01-01", "Tuesday 17 November 2026"],
  ])("is named on %s: %s", (today, name) => {
    expect(dayName(time, madrid, today).replace(",", "")).toBe(name);
  });

  it("before the first of a month is yesterday, too", () => {
    expect(dayName("2026-10-31T12:00:00.000Z", madrid, "2026-11-01")).toBe("Yesterday");
  });
});

describe("a membership's start", () => {
  it.each([
    ["2026-11-20", "17 November"],
    ["2027-03-01", "November 2026"],
  ])("is shown on %s as %s", (today, words) => {
    expect(sinceWhen(time, madrid, today)).toBe(words);
  });
});

describe("an hour", () => {
  it.each([
    ["de", "09:05"],
    ["da", "09.05"],
    ["fi", "9.05"],
    ["pt-BR", "09:05"],
  ])("is written in English by the conventions of %s: %s", (language, clock) => {
    const timeZone: TimeZoneAndLocale = { timeZone: "UTC", locale: localeFor(`${language},en-US;q=0.9`).formats };
    expect(clockTime("2026-11-16T09:05:00.000Z", timeZone)).toBe(clock);
    expect(fullTime("2026-11-16T09:05:00.000Z", timeZone)).toContain(clock);
  });
});
