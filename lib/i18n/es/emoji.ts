import type { emoji as source } from "#lib/i18n/en/emoji";
import type { Translation } from "#lib/i18n/translation";

export const emoji: Translation<typeof source> = {
  "emoji.choose": "Emoji",
  "emoji.found": { one: "{count} resultado", other: "{count} resultados" },
  "emoji.frequent": "Usados con frecuencia",
  "emoji.groups": "Categorías de emojis",
  "emoji.noMatches": "Sin resultados",
  "emoji.notLoaded": "No se pudieron cargar los demás emojis.",
  "emoji.react": "Elige una reacción",
  "emoji.search": "Buscar emojis",
  "emojiGroup.0": "Caras",
  "emojiGroup.1": "Personas",
  "emojiGroup.3": "Animales y naturaleza",
  "emojiGroup.4": "Comida y bebida",
  "emojiGroup.5": "Viajes y lugares",
  "emojiGroup.6": "Actividades",
  "emojiGroup.7": "Objetos",
  "emojiGroup.8": "Símbolos",
  "emojiGroup.9": "Banderas",
};
