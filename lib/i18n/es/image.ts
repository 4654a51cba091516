import type { image as source } from "#lib/i18n/en/image";
import type { Translation } from "#lib/i18n/translation";

export const image: Translation<typeof source> = {
  "image.addDescription": "Añadir texto alternativo",
  "image.announced": "Imagen: {description}.",
  "image.delete": "Borrar imagen",
  "image.deleted": "Imagen borrada.",
  "image.deletedSoon": "La imagen se borrará cuando vuelvas a tener conexión.",
  "image.describe": "Texto alternativo",
  "image.download": "Descargar",
  "image.editDescription": "Editar texto alternativo",
  "image.failed": "No se pudo cargar la imagen.",
  "image.failedRetry": "No se pudo cargar la imagen. Reintentar: {description}",
  "image.label": "Imagen",
  "image.long": "Imagen larga · ábrela para verla entera",
  "image.longLarge": "Imagen larga: desplázate para verla entera",
  "image.next": "Imagen siguiente",
  "image.noDescription": "sin texto alternativo",
  "image.previous": "Imagen anterior",
  "image.shownBy": "{description}, de {name}",
  "image.showLarge": "Ampliar: {description}",
  "image.showLong": "Imagen larga · ábrela para verla entera: {description}",
  "image.undescribed": "Imagen sin texto alternativo",
  "image.zoomIn": "Acercar",
  "image.zoomOut": "Alejar",
};
