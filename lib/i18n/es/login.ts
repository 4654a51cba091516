import type { login as source } from "#lib/i18n/en/login";
import type { Translation } from "#lib/i18n/translation";

export const login: Translation<typeof source> = {
  "login.destination": "Vas a entrar en {channel}",
  "login.enter": "Entrar",
  "login.entering": "Entrando…",
  "login.expired": "Tu sesión ha terminado. Entra de nuevo para continuar.",
  "login.continueAs": "Continuar con ese nombre",
  "login.peopleOnline": { one: "{count} persona aquí", other: "{count} personas aquí" },
  "login.loggedOut": "Has cerrado sesión en otro sitio y tu nombre vuelve a estar libre. Entra para continuar.",
  "login.name": "Tu nombre",
  "login.nameFree": "Este nombre está libre.",
  "login.nameFreeAs": "Libre. Te verán como «{name}».",
  "login.nameLost": "Alguien se quedó con este nombre mientras no estabas.",
  "login.noName": "Escribe un nombre para continuar",
  "login.suggestions": "Prueba:",
  "login.titleEnd": "Ya estás dentro.",
  "login.title": "Elige un nombre.",
  "login.unreachable":
    "Ahora no se puede conectar con Parley. Tu nombre sigue aquí: vuelve a intentarlo en un momento.",
};
