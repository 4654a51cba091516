import type { keys as source } from "#lib/i18n/en/keys";
import type { Translation } from "#lib/i18n/translation";

export const keys: Translation<typeof source> = {
  "keys.bold": "Negrita",
  "keys.going": "Moverse",
  "keys.italic": "Cursiva",
  "keys.link": "Convertir lo marcado en enlace",
  "keys.map": "Este mapa",
  "keys.menu": "Menú de un canal",
  "keys.neighbours": "Canal de arriba, canal de abajo",
  "keys.newLine": "Línea nueva",
  "keys.readAll": "Marcar todo como leído",
  "keys.send": "Enviar",
  "keys.show": "Teclas",
  "keys.switcher": "Ir a un canal o a una persona",
  "keys.title": "Lo que hacen las teclas",
  "keys.unread": "Sin leer arriba, sin leer abajo",
  "keys.writing": "Escribir",
};
