import type { Catalogue } from "#lib/i18n/catalogue";
import { en } from "#lib/i18n/en";
import { es } from "#lib/i18n/es";
import type { Language } from "#lib/i18n/locale";
import { accentedFrom, mirroredFrom } from "#lib/i18n/pseudo";

/** All strings in all languages. Only for the server, which gives each page the strings of its language. */
export const catalogues: Record<Language, Catalogue> = {
  en,
  es,
  "en-XA": accentedFrom(en),
  "ar-XB": mirroredFrom(en),
};
