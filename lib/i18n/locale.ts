/** The languages that Parley speaks. The last two are made from English, for tests: see `pseudo.ts`. */
export const languages = ["en", "es", "en-XA", "ar-XB"] as const;

export type Language = (typeof languages)[number];

export type Locale = {
  language: Language;
  direction: "ltr" | "rtl";
  /** By which dates and numbers are written: as it was asked for, with its region. */
  formats: string;
};

const most = 20;

/** The first language of a browser's `Accept-Language` that Parley speaks; English where there is none. */
export function localeFor(acceptLanguage: string | null): Locale {
  const asked = tagsByPreference(acceptLanguage ?? "").map(localeOf);
  return asked.find((locale) => locale !== undefined) ?? { language: "en", direction: "ltr", formats: "en" };
}

function tagsByPreference(header: string): string[] {
  return header
    .split(",", most)
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

/** Undefined where it is no language tag. Its extensions stay behind: nobody needs a calendar of their own here. */
function baseNameOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).baseName;
  } catch {
    return undefined;
  }
}
