import type { keys as source } from "#lib/i18n/en/keys";
import type { Translation } from "#lib/i18n/translation";

export const keys: Translation<typeof source> = {
  "keys.edit": "Editar",
  "keys.editLast": "Editar tu último mensaje",
  "keys.navigation": "Navegación",
  "keys.link": "Enlazar el texto seleccionado",
  "keys.list": "Mostrar esta lista",
  "keys.channelMenu": "Menú del canal",
  "keys.message": "En un mensaje",
  "keys.channels": "Canal anterior o siguiente",
  "keys.newLine": "Nueva línea",
  "keys.onScreen": "En un teclado táctil, Intro añade una línea; envía con el botón.",
  "keys.react": "Reaccionar",
  "keys.reply": "Responder",
  "keys.messageMenu": "Abrir su menú",
  "keys.messages": "Mensaje anterior o siguiente",
  "keys.show": "Atajos de teclado",
  "keys.switcher": "Ir a un canal o a una persona",
  "keys.title": "Atajos de teclado",
  "keys.unread": "Canal sin leer anterior o siguiente",
  "keys.writing": "Escribir",
};
