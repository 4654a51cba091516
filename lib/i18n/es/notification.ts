import type { notification as source } from "#lib/i18n/en/notification";
import type { Translation } from "#lib/i18n/translation";

export const notification: Translation<typeof source> = {
  "notification.all": "Todos los mensajes",
  "notification.allow": "Mostrar notificaciones en este dispositivo",
  "notification.choose": "Notificaciones…",
  "notification.denied":
    "El navegador no deja que Parley muestre notificaciones. Puedes permitirlo en los ajustes del sitio.",
  "notification.device": "Este dispositivo",
  "notification.unsupported": "Este navegador no muestra notificaciones.",
  "notification.mentions": "Solo lo que te menciona",
  "notification.muted": "{channel} está silenciado: no se te avisa de nada.",
  "notification.nothing": "Nada",
  "notification.sound": "Con un tono breve",
  "notification.title": "Notificaciones de {channel}",
  "notification.about": "Avisarme de",
};
