import type { switcher as source } from "#lib/i18n/en/switcher";
import type { Translation } from "#lib/i18n/translation";

export const switcher: Translation<typeof source> = {
  "switcher.label": "Nombre de un canal o de una persona",
  "switcher.noMatches": "Nada se llama así.",
  "switcher.people": "Personas",
  "switcher.title": "Ir a",
};
