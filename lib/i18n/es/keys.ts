import type { keys as source } from "#lib/i18n/en/keys";
import type { Translation } from "#lib/i18n/translation";

export const keys: Translation<typeof source> = {
  "keys.edit": "Editarlo",
  "keys.editLast": "Editar lo último que dijiste, en un campo vacío",
  "keys.navigation": "Moverse",
  "keys.link": "Convertir lo marcado en enlace",
  "keys.list": "Este mapa",
  "keys.channelMenu": "Menú de un canal",
  "keys.message": "Sobre un mensaje",
  "keys.channels": "Canal de arriba, canal de abajo",
  "keys.newLine": "Línea nueva",
  "keys.onScreen": "En un teclado en pantalla, Intro hace una línea nueva y el botón envía.",
  "keys.react": "Reaccionar",
  "keys.reply": "Responder",
  "keys.messageMenu": "Su menú",
  "keys.messages": "Mensaje de arriba, mensaje de abajo",
  "keys.show": "Teclas",
  "keys.switcher": "Ir a un canal o a una persona",
  "keys.title": "Lo que hacen las teclas",
  "keys.unread": "Sin leer arriba, sin leer abajo",
  "keys.writing": "Escribir",
};
