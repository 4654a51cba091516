import type { receipt as source } from "#lib/i18n/en/receipt";
import type { Translation } from "#lib/i18n/translation";

export const receipt: Translation<typeof source> = {
  "receipt.author": "autoría",
  "receipt.camera": "cámara",
  "receipt.date": "fecha",
  "receipt.description": "descripción",
  "receipt.location": "ubicación",
  "receipt.other": "otros detalles",
  "receipt.removed": "Quitado antes de compartir: {details}.",
};
