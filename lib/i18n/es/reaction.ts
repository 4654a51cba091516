import type { reaction as source } from "#lib/i18n/en/reaction";
import type { Translation } from "#lib/i18n/translation";

export const reaction: Translation<typeof source> = {
  "reaction.all": "Reacciones",
  "reaction.by": "Reaccionaron con {emoji}: {names}",
  "reaction.further": { one: "{count} más", other: "{count} más" },
  "reaction.refused": "Tu reacción se ha retirado. {reason}",
  "reaction.you": "tú",
};
