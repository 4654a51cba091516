import type { switcher as source } from "#lib/i18n/en/switcher";
import type { Translation } from "#lib/i18n/translation";

export const switcher: Translation<typeof source> = {
  "switcher.label": "Canal o persona",
  "switcher.noMatches": "Sin resultados",
  "switcher.people": "Personas",
  "switcher.title": "Ir a",
};
