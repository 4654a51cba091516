import type { action as source } from "#lib/i18n/en/action";
import type { Translation } from "#lib/i18n/translation";

export const action: Translation<typeof source> = {
  "action.cancel": "Cancelar",
  "action.close": "Cerrar",
  "action.discard": "Descartar",
  "action.dismiss": "Entendido",
  "action.edit": "Editar",
  "action.save": "Guardar",
  "action.tryAgain": "Reintentar",
  "action.tryNow": "Reintentar ahora",
  "action.undo": "Deshacer",
};
