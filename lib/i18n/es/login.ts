import type { login as source } from "#lib/i18n/en/login";
import type { Translation } from "#lib/i18n/translation";

export const login: Translation<typeof source> = {
  "login.destination": "Vas a {channel}.",
  "login.enter": "Entrar",
  "login.entering": "Entrando…",
  "login.expired": "Tu sesión ha terminado. Entra otra vez para seguir.",
  "login.continueAs": "Seguir con ese nombre",
  "login.peopleOnline": { one: "Ahora mismo hay {count} persona.", other: "Ahora mismo hay {count} personas." },
  "login.loggedOut": "Has salido en otro sitio, así que tu nombre vuelve a estar libre. Entra para seguir.",
  "login.name": "Tu nombre",
  "login.nameFree": "Este nombre está libre.",
  "login.nameFreeAs": "Libre. Te verán como «{name}».",
  "login.nameLost": "Alguien ha tomado este nombre mientras no estabas.",
  "login.noName": "Escribe primero un nombre: como te llame la gente.",
  "login.suggestions": "Libres:",
  "login.titleEnd": "Nada más.",
  "login.title": "Entra con un nombre.",
  "login.unreachable": "Ahora no se puede llegar a Parley. Tu nombre sigue aquí: prueba otra vez en un momento.",
};
