import type { gallery as source } from "#lib/i18n/en/gallery";
import type { Translation } from "#lib/i18n/translation";

export const gallery: Translation<typeof source> = {
  "gallery.close": "Cerrar las imágenes",
  "gallery.empty": "Todavía no hay imágenes",
  "gallery.emptyBody": "Lo que se envíe a {channel} con una imagen aparecerá aquí.",
  "gallery.failed": "Las imágenes no llegaron.",
  "gallery.label": "Imágenes de {channel}",
  "gallery.loading": "Cargando imágenes",
  "gallery.loadingMore": "Cargando…",
  "gallery.open": "Imágenes de este canal",
  "gallery.title": "Imágenes",
};
