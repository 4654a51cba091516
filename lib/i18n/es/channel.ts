import type { channel as source } from "#lib/i18n/en/channel";
import type { Translation } from "#lib/i18n/translation";

export const channel: Translation<typeof source> = {
  "channel.begins": "Aquí empieza {channel}.",
  "channel.create": "Crear",
  "channel.createIt": "Crearlo",
  "channel.exists": "{channel} ya existe.",
  "channel.goTo": "Ir a {channel}",
  "channel.list": "Canales",
  "channel.listClose": "Cerrar la lista de canales",
  "channel.listShow": "Mostrar la lista de canales",
  "channel.missingBody": "Nadie ha creado {channel} todavía, o la dirección tiene una errata.",
  "channel.missingTitle": "Aquí no hay ningún canal",
  "channel.name": "Nombre del canal nuevo",
  "channel.new": "Canal nuevo",
  "channel.noName": "Escribe un nombre para el canal.",
  "channel.open": "Abrirlo",
  "channel.quiet": "{channel} está en silencio",
  "channel.quietBody": "Escribe el primer mensaje: quien llegue después lo encontrará.",
  "channel.unread": "sin leer",
};
