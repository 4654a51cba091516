import type { metadata as source } from "#lib/i18n/en/metadata";
import type { Translation } from "#lib/i18n/translation";

export const metadata: Translation<typeof source> = {
  "metadata.audio": "sonido",
  "metadata.author": "autor",
  "metadata.camera": "cámara",
  "metadata.date": "fecha",
  "metadata.description": "descripción o comentarios",
  "metadata.location": "ubicación",
  "metadata.other": "otros detalles",
  "metadata.pictures": "imágenes incrustadas",
  "metadata.provenance": "credenciales de contenido",
  "metadata.removed": "Se quitó antes de compartir: {details}.",
  "metadata.video": "vídeo",
};
