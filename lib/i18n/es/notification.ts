import type { notification as source } from "#lib/i18n/en/notification";
import type { Translation } from "#lib/i18n/translation";

export const notification: Translation<typeof source> = {
  "telling.all": "Todos los mensajes",
  "telling.allow": "Mostrar notificaciones en este dispositivo",
  "telling.choose": "Notificaciones…",
  "telling.denied":
    "El navegador no deja que Parley muestre notificaciones. Puedes permitirlo en los ajustes del sitio.",
  "telling.device": "Este dispositivo",
  "telling.impossible": "Este navegador no muestra notificaciones.",
  "telling.mentions": "Solo lo que te menciona",
  "telling.muted": "{channel} está silenciado: no se te avisa de nada.",
  "telling.nothing": "Nada",
  "telling.sound": "Con un tono breve",
  "telling.title": "Notificaciones de {channel}",
  "telling.what": "Avisarme de",
};
