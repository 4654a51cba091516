import { globalErrorStrings } from "#lib/i18n/global-error";
import type { page as source } from "#lib/i18n/en/page";
import type { Translation } from "#lib/i18n/translation";

export const page: Translation<typeof source> = {
  "page.brokenBody": globalErrorStrings.es.body,
  "page.brokenTitle": globalErrorStrings.es.title,
  "page.reload": globalErrorStrings.es.reload,
  "page.about": "Un chat al que entras solo con un nombre",
  "page.noScript": "Parley necesita JavaScript. Actívalo para este sitio y recarga la página.",
  "page.nothingBody": "Puede que haya una errata en la dirección o que lo que había aquí ya no esté.",
  "page.nothingTitle": "Página no encontrada",
  "page.partBroken": "Esto no se pudo mostrar.",
  "page.partMissing": "No se pudo cargar una parte de la página. Se cargará cuando vuelvas a tener conexión.",
  "page.skipToWriting": "Ir al cuadro de mensaje",
  "page.toParley": "Ir a Parley",
  "page.unsupportedBrowser":
    "Tu navegador es demasiado antiguo para Parley. Usa Chrome o Edge 120, Firefox 128, Safari 17.4 o posterior.",
  "page.updated": "Parley se ha actualizado. Recarga la página; lo que escribiste se conserva.",
};
