import type { upload as source } from "#lib/i18n/en/upload";
import type { Translation } from "#lib/i18n/translation";

export const upload: Translation<typeof source> = {
  "upload.finishing": "Terminando…",
  "upload.label": "Subida",
  "upload.labelOf": "Subida de la imagen {position}",
  "upload.preparing": "Preparando…",
  "upload.sending": "Imagen en proceso de envío",
  "upload.notStored": "Tu navegador no tiene espacio para guardar esto. Deja la página abierta hasta que se envíe.",
};
