import type { reply as source } from "#lib/i18n/en/reply";
import type { Translation } from "#lib/i18n/translation";

export const reply: Translation<typeof source> = {
  "reply.cancel": "Cancelar respuesta",
  "reply.deleted": "Este mensaje se ha borrado.",
  "reply.goTo": "En respuesta a {name}: {text}",
  "reply.image": "Imagen",
  "reply.to": "Respondiendo a {name}",
};
