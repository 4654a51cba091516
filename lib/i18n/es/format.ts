import type { format as source } from "#lib/i18n/en/format";
import type { Translation } from "#lib/i18n/translation";

export const format: Translation<typeof source> = {
  "format.bold": "Negrita",
  "format.bulletList": "Lista con viñetas",
  "format.code": "Código",
  "format.codeBlock": "Bloque de código",
  "format.italic": "Cursiva",
  "format.link": "Enlace",
  "format.numberedList": "Lista numerada",
  "format.quote": "Cita",
  "format.strike": "Tachado",
};
