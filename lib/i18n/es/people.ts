import type { people as source } from "#lib/i18n/en/people";
import type { Translation } from "#lib/i18n/translation";

export const people: Translation<typeof source> = {
  "people.channelsAndYou": "Canales y tú",
  "people.here": "{count} aquí",
  "people.hereNow": "Aquí ahora",
  "people.hereCount": { one: "{count} persona está aquí", other: "{count} personas están aquí" },
  "people.hereShow": { one: "{count} persona está aquí. Ver quién", other: "{count} personas están aquí. Ver quiénes" },
  "people.logOut": "Salir",
  "people.logOutAnyway": "Salir de todos modos",
  "people.stay": "Quedarme",
  "people.stillIn": "Sigues dentro. {reason}",
  "people.unsent": {
    one: "{count} mensaje aún no se ha enviado. Si sales, se pierde.",
    other: "{count} mensajes aún no se han enviado. Si sales, se pierden.",
  },
  "people.whoIsHere": "Quién está aquí",
  "people.youAre": "Eres",
};
