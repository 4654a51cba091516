import type { metadata as source } from "#lib/i18n/en/metadata";
import type { Translation } from "#lib/i18n/translation";

export const metadata: Translation<typeof source> = {
  "receipt.audio": "sonido",
  "receipt.author": "autoría",
  "receipt.camera": "cámara",
  "receipt.date": "fecha",
  "receipt.description": "descripción o comentarios",
  "receipt.location": "ubicación",
  "receipt.other": "otros detalles",
  "receipt.pictures": "imágenes ocultas",
  "receipt.provenance": "prueba de origen",
  "receipt.removed": "Quitado antes de compartir: {details}.",
  "receipt.video": "vídeo",
};
