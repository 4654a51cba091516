import type { appearance as source } from "#lib/i18n/en/appearance";
import type { Translation } from "#lib/i18n/translation";

export const appearance: Translation<typeof source> = {
  "look.dark": "Oscuro",
  "look.hideChannels": "Ocultar la lista de canales",
  "look.light": "Claro",
  "look.system": "Como el sistema",
  "look.theme": "Aspecto",
  "look.widthOfChannels": "Ancho de la lista de canales",
};
