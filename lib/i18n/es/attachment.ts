import type { attachment as source } from "#lib/i18n/en/attachment";
import type { Translation } from "#lib/i18n/translation";

export const attachment: Translation<typeof source> = {
  "attachment.archived": "No se adjuntó nada: este canal es de solo lectura.",
  "attachment.notAnImage": "Esto no es una imagen. Usa JPEG, PNG, WebP, GIF o AVIF.",
  "attachment.count": "Imágenes adjuntas: {count}",
  "attachment.description": "Texto alternativo (opcional)",
  "attachment.descriptionOf": "Texto alternativo de la imagen {position} (opcional)",
  "attachment.empty": "Este archivo está vacío.",
  "attachment.group": "Imágenes adjuntas",
  "attachment.leftOut": {
    one: "Un mensaje admite hasta {most} imágenes: {count} se ha quedado fuera.",
    other: "Un mensaje admite hasta {most} imágenes: {count} se han quedado fuera.",
  },
  "attachment.moveLater": "Mover la imagen {position} hacia atrás",
  "attachment.moveEarlier": "Mover la imagen {position} hacia delante",
  "attachment.moved": "Imagen movida a la posición {position} de {of}.",
  "attachment.storageFull":
    "Tu navegador no tiene espacio para guardar estas imágenes. Envíalas antes de cerrar la página.",
  "attachment.original": "Calidad original: enviar las fotos grandes a tamaño completo",
  "attachment.position": "Imagen {position} de {of}",
  "attachment.positionDescribed": "Imagen {position} de {of}: {description}",
  "attachment.remove": "Quitar",
  "attachment.removeOnly": "Quitar imagen",
  "attachment.removeAt": "Quitar la imagen {position}",
  "attachment.removed": "Imagen {position} quitada.",
  "attachment.tooMany": {
    one: "Un mensaje admite hasta {most} imágenes. Quita una para enviarlo.",
    other: "Un mensaje admite hasta {most} imágenes. Quita {count} para enviarlo.",
  },
  "attachment.unreadable": "Tu navegador no puede mostrar esta imagen. Usa JPEG, PNG, WebP, GIF o AVIF.",
};
