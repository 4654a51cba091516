import type { image as source } from "#lib/i18n/en/image";
import type { Translation } from "#lib/i18n/translation";

export const image: Translation<typeof source> = {
  "image.addDescription": "Añadir una descripción",
  "image.announced": "Imagen: {description}.",
  "image.delete": "Borrar la imagen",
  "image.deleted": "Imagen borrada.",
  "image.deletedSoon": "La imagen se borrará cuando vuelvas a tener conexión.",
  "image.describe": "Descripción, para quien no puede ver la imagen",
  "image.download": "Descargar",
  "image.editDescription": "Editar la descripción",
  "image.failed": "La imagen no se cargó.",
  "image.failedRetry": "La imagen no se cargó. Reintentar: {description}",
  "image.label": "Imagen",
  "image.long": "Imagen larga · ábrela para verla entera",
  "image.longLarge": "Imagen larga: desplázate para verla entera",
  "image.next": "Imagen siguiente",
  "image.noDescription": "sin descripción",
  "image.previous": "Imagen anterior",
  "image.shownBy": "{description}, de {name}",
  "image.showLarge": "Ver en grande: {description}",
  "image.showLong": "Imagen larga · ábrela para verla entera: {description}",
  "image.undescribed": "Imagen sin descripción",
  "image.zoomIn": "Acercar",
  "image.zoomOut": "Alejar",
};
