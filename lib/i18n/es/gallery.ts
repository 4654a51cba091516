import type { gallery as source } from "#lib/i18n/en/gallery";
import type { Translation } from "#lib/i18n/translation";

export const gallery: Translation<typeof source> = {
  "gallery.close": "Cerrar imágenes",
  "gallery.empty": "Aún no hay imágenes",
  "gallery.emptyBody": "Aquí aparecerán las imágenes que se envíen a {channel}.",
  "gallery.failed": "No se pudieron cargar las imágenes",
  "gallery.label": "Imágenes de {channel}",
  "gallery.loading": "Cargando imágenes",
  "gallery.loadingMore": "Cargando…",
  "gallery.open": "Imágenes de este canal",
  "gallery.title": "Imágenes",
};
