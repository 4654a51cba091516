import type { connection as source } from "#lib/i18n/en/connection";
import type { Translation } from "#lib/i18n/translation";

export const connection: Translation<typeof source> = {
  "connection.enterAgain": "Entrar de nuevo",
  "connection.sessionEnded":
    "Tu sesión ha terminado y lo que has escrito aquí ya no se puede enviar. Copia lo que necesites y entra de nuevo.",
  "connection.intercepted":
    "Otra cosa responde en lugar de Parley. Quizá esta red, o un proxy, quiera que inicies sesión.",
  "connection.offline": "Estás sin conexión.",
  "connection.reconnecting": "Reconectando…",
  "connection.restarting": "Parley se está reiniciando. Lo que escribas saldrá en cuanto vuelva.",
  "connection.seeAnswer": "Ver qué responde",
  "connection.willSend": "Lo que escribas saldrá cuando vuelvas.",
  "connection.unsent": {
    one: "{count} mensaje saldrá cuando vuelvas.",
    other: "{count} mensajes saldrán cuando vuelvas.",
  },
};
