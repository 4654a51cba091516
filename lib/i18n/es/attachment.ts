import type { attachment as source } from "#lib/i18n/en/attachment";
import type { Translation } from "#lib/i18n/translation";

export const attachment: Translation<typeof source> = {
  "attachment.archived": "No se adjuntó nada: aquí ya no escribe nadie.",
  "attachment.notAnImage": "Esto no es una imagen. Valen JPEG, PNG, WebP, GIF y AVIF.",
  "attachment.count": "Imágenes adjuntas: {count}",
  "attachment.description": "Descripción, para quien no puede verla (opcional)",
  "attachment.descriptionOf": "Descripción de la imagen {place}, para quien no puede verla (opcional)",
  "attachment.empty": "Este archivo está vacío.",
  "attachment.group": "Imágenes adjuntas",
  "attachment.leftOut": {
    one: "Un mensaje admite como mucho {most} imágenes: {count} se quedó fuera.",
    other: "Un mensaje admite como mucho {most} imágenes: {count} se quedaron fuera.",
  },
  "attachment.moveBack": "Mover la imagen {place} hacia atrás",
  "attachment.moveForward": "Mover la imagen {place} hacia delante",
  "attachment.moved": "Imagen movida al puesto {place} de {of}.",
  "attachment.storageFull":
    "Tu navegador no tiene sitio para guardar estas imágenes: envíalas antes de cerrar la página.",
  "attachment.original": "Calidad original: las fotos grandes no se reducen antes de enviarse",
  "attachment.place": "Imagen {place} de {of}",
  "attachment.placeDescribed": "Imagen {place} de {of}: {description}",
  "attachment.remove": "Quitar",
  "attachment.removeOnly": "Quitar la imagen",
  "attachment.removePlace": "Quitar la imagen {place}",
  "attachment.removed": "Imagen {place} quitada.",
  "attachment.tooMany": {
    one: "Un mensaje admite como mucho {most} imágenes. Quita una para enviarlo.",
    other: "Un mensaje admite como mucho {most} imágenes. Quita {count} para enviarlo.",
  },
  "attachment.unreadable": "Tu navegador no puede mostrar esta imagen. Valen JPEG, PNG, WebP, GIF y AVIF.",
};
