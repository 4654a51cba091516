import type { reaction as source } from "#lib/i18n/en/reaction";
import type { Translation } from "#lib/i18n/translation";

export const reaction: Translation<typeof source> = {
  "reaction.all": "Reacciones",
  "reaction.by": "Con {emoji}: {names}",
  "reaction.further": { one: "{count} más", other: "{count} más" },
  "reaction.refused": "Se retiró tu reacción. {reason}",
  "reaction.you": "tú",
};
