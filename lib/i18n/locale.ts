/** The languages that Parley speaks. The last two are made from English, for tests: see `pseudo.ts`. */
export const languages = ["en", "es", "en-XA", "ar-XB"] as const;

export type Language = (typeof languages)[number];

export type Locale = {
  language: Language;
  direction: "ltr" | "rtl";
  /** The language tag for dates and numbers, with the reader's region and hour cycle. */
  formats: string;
};

const maxTags = 20;

const english: Locale = { language: "en", direction: "ltr", formats: "en" };
/** English outside the United States: the day comes before the month. */
const worldEnglish = "en-001";

/**
 * Picks the first language of `Accept-Language` that Parley has; English where there is none. Times keep the format of the
 * preferred language: 18:22 for German and 18.22 for Finnish, also on an English page.
 */
export function localeFor(acceptLanguage: string | null): Locale {
  const tags = tagsByPreference(acceptLanguage ?? "");
  const spoken = tags.map(localeOf).find((locale) => locale !== undefined);
  const first = tags.map(baseNameOf).find((tag) => tag !== undefined);
  if (!first || (spoken && isOf(first, spoken.language))) return spoken ?? english;
  // Browsers add US English after every other language.
  const isEnglish = !spoken || spoken.language === "en";
  const formats = isEnglish ? englishFor(first) : spoken.formats;
  return { ...(isEnglish ? english : spoken), formats: `${formats}-u-hc-${hourCycleOf(first)}` };
}

/** The English of a language's region, if Intl knows one. */
function englishFor(tag: string): string {
  const { region } = new Intl.Locale(tag).maximize();
  if (!region) return worldEnglish;
  const there = `en-${region}`;
  return new Intl.DateTimeFormat(there).resolvedOptions().locale === there ? there : worldEnglish;
}

const isOf = (tag: string, language: Language): boolean => tag.split("-")[0] === language.split("-")[0];

/** The hour cycle of a language: `h12` from 1 to 12, `h23` from 0 to 23. Unknown languages get `h23`. */
function hourCycleOf(tag: string): string {
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  const { hourCycle } = new Intl.DateTimeFormat(tag, { timeStyle: "short" }).resolvedOptions();
  return (isKnown && hourCycle) || "h23";
}

function tagsByPreference(header: string): string[] {
  return header
    .split(",", maxTags)
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((each) => each.trim());
      const quality = parameters.find((each) => each.startsWith("q="))?.slice(2) ?? "1";
      return { tag, quality: Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

function localeOf(tag: string): Locale | undefined {
  if (tag === "en-XA") return { language: tag, direction: "ltr", formats: "en" };
  if (tag === "ar-XB") return { language: tag, direction: "rtl", formats: "en" };
  const formats = baseNameOf(tag);
  const language = languages.find((each) => each === formats?.split("-")[0]);
  return formats && language ? { language, direction: "ltr", formats } : undefined;
}

/** Undefined where it is no language tag. Extensions, such as a calendar, are dropped. */
function baseNameOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).baseName;
  } catch {
    return undefined;
  }
}
