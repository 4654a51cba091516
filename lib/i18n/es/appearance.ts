import type { appearance as source } from "#lib/i18n/en/appearance";
import type { Translation } from "#lib/i18n/translation";

export const appearance: Translation<typeof source> = {
  "appearance.dark": "Oscuro",
  "appearance.hideChannels": "Ocultar la lista de canales",
  "appearance.light": "Claro",
  "appearance.system": "Sistema",
  "appearance.theme": "Apariencia",
  "appearance.channelsWidth": "Ancho de la lista de canales",
};
