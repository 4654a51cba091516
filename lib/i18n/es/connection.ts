import type { connection as source } from "#lib/i18n/en/connection";
import type { Translation } from "#lib/i18n/translation";

export const connection: Translation<typeof source> = {
  "connection.enterAgain": "Entrar de nuevo",
  "connection.sessionEnded":
    "Tu sesión ha terminado y lo que escribiste aquí no se puede enviar. Copia lo que necesites y entra de nuevo.",
  "connection.intercepted":
    "Está respondiendo algo que no es Parley. Puede que esta red o un proxy te pida iniciar sesión.",
  "connection.offline": "Estás sin conexión.",
  "connection.reconnecting": "Reconectando…",
  "connection.restarting": "Parley se está reiniciando. Lo que escribas se enviará en cuanto vuelva.",
  "connection.seeAnswer": "Ver la respuesta",
  "connection.willSend": "Lo que escribas se enviará cuando vuelvas a tener conexión.",
  "connection.unsent": {
    one: "{count} mensaje se enviará cuando vuelvas a tener conexión.",
    other: "{count} mensajes se enviarán cuando vuelvas a tener conexión.",
  },
};
