import type { login as source } from "#lib/i18n/en/login";
import type { Translation } from "#lib/i18n/translation";

export const login: Translation<typeof source> = {
  "door.destination": "Vas a {channel}.",
  "door.enter": "Entrar",
  "door.entering": "Entrando…",
  "door.expired": "Tu sesión ha terminado. Entra otra vez para seguir.",
  "door.goOn": "Seguir con ese nombre",
  "door.here": { one: "Ahora mismo hay {count} persona.", other: "Ahora mismo hay {count} personas." },
  "door.loggedOut": "Has salido en otro sitio, así que tu nombre vuelve a estar libre. Entra para seguir.",
  "door.name": "Tu nombre",
  "door.nameFree": "Este nombre está libre.",
  "door.nameFreeAs": "Libre. Te verán como «{name}».",
  "door.nameGone": "Alguien ha tomado este nombre mientras no estabas.",
  "door.noName": "Escribe primero un nombre: como te llame la gente.",
  "door.suggestions": "Libres:",
  "door.thatIsAll": "Nada más.",
  "door.title": "Entra con un nombre.",
  "door.unreachable": "Ahora no se puede llegar a Parley. Tu nombre sigue aquí: prueba otra vez en un momento.",
};
