import type { people as source } from "#lib/i18n/en/people";
import type { Translation } from "#lib/i18n/translation";

export const people: Translation<typeof source> = {
  "people.card": "Acerca de {name}",
  "people.channelsAndYou": "Canales y tú",
  "people.online": "{count} aquí",
  "people.onlineNow": "Aquí ahora",
  "people.onlineSince": "aquí desde {when}",
  "people.onlineCount": { one: "{count} persona está aquí", other: "{count} personas están aquí" },
  "people.showOnline": "{count} aquí. Ver quién",
  "people.logOut": "Cerrar sesión",
  "people.logOutAsk": "¿Cerrar sesión?",
  "people.logOutLoses":
    "Cualquiera podrá usar entonces el nombre {name}. Tus mensajes se quedan, pero ya no podrás editarlos ni borrarlos.",
  "people.logOutMenu": "Cerrar sesión…",
  "people.mention": "Mencionar",
  "people.newHint": "Llegó hace menos de un día: puede que no sea quien tenía antes este nombre",
  "people.newToday": "llegó hoy",
  "people.notNow": "{name} no tiene ningún canal abierto ahora mismo.",
  "people.nowIn": "Ahora en {channels}",
  "people.ownMenu": "Menú de la cuenta",
  "people.typingMany": "Varias personas están escribiendo…",
  "people.stay": "Quedarme",
  "people.notLoggedOut": "Tu sesión sigue abierta. {reason}",
  "people.unsent": {
    one: "{count} mensaje aún no se ha enviado. Si cierras sesión, se pierde.",
    other: "{count} mensajes aún no se han enviado. Si cierras sesión, se pierden.",
  },
  "people.whoIsOnline": "Quién está aquí",
  "people.typing": "{name} está escribiendo…",
  "people.typingThree": "{first}, {second} y {third} están escribiendo…",
  "people.typingTwo": "{first} y {second} están escribiendo…",
  "people.you": "tú",
  "people.youAre": "Eres",
};
