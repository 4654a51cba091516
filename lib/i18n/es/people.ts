import type { people as source } from "#lib/i18n/en/people";
import type { Translation } from "#lib/i18n/translation";

export const people: Translation<typeof source> = {
  "people.card": "Sobre {name}",
  "people.channelsAndYou": "Canales y tú",
  "people.online": "{count} aquí",
  "people.onlineNow": "Aquí ahora",
  "people.onlineSince": "aquí desde {when}",
  "people.onlineCount": { one: "{count} persona está aquí", other: "{count} personas están aquí" },
  "people.showOnline": "{count} aquí. Ver quién",
  "people.logOut": "Salir",
  "people.logOutAsk": "¿Quieres salir?",
  "people.logOutLoses":
    "Cualquiera podrá usar entonces el nombre {name}. Lo que escribiste se queda, pero ya no podrás editarlo ni borrarlo.",
  "people.logOutMenu": "Salir…",
  "people.mention": "Mencionar",
  "people.newHint": "Llegó hace menos de un día: quizá no sea quien tenía antes este nombre",
  "people.newToday": "llegó hoy",
  "people.notNow": "{name} no tiene ahora ningún canal abierto.",
  "people.nowIn": "Ahora en {channels}",
  "people.ownMenu": "Tú y esta página",
  "people.typingMany": "Varias personas están escribiendo…",
  "people.stay": "Quedarme",
  "people.notLoggedOut": "Sigues dentro. {reason}",
  "people.unsent": {
    one: "{count} mensaje aún no se ha enviado. Si sales, se pierde.",
    other: "{count} mensajes aún no se han enviado. Si sales, se pierden.",
  },
  "people.whoIsOnline": "Quién está aquí",
  "people.typing": "{name} está escribiendo…",
  "people.typingThree": "{one}, {other} y {third} están escribiendo…",
  "people.typingTwo": "{one} y {other} están escribiendo…",
  "people.you": "tú",
  "people.youAre": "Eres",
};
