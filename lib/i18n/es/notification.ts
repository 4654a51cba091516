import type { notification as source } from "#lib/i18n/en/notification";
import type { Translation } from "#lib/i18n/translation";

export const notification: Translation<typeof source> = {
  "notification.all": "Todos los mensajes",
  "notification.allow": "Mostrar notificaciones en este dispositivo",
  "notification.choose": "Notificaciones…",
  "notification.denied":
    "Tu navegador bloquea las notificaciones de Parley. Puedes permitirlas en los ajustes del sitio.",
  "notification.device": "Este dispositivo",
  "notification.unsupported": "Este navegador no admite notificaciones.",
  "notification.mentions": "Solo menciones",
  "notification.muted": "{channel} está silenciado y no recibirás avisos.",
  "notification.nothing": "Nada",
  "notification.sound": "Reproducir un sonido",
  "notification.title": "Notificaciones de {channel}",
  "notification.about": "Avisarme de",
};
