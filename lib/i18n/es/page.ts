import { globalErrorStrings } from "#lib/i18n/global-error";
import type { page as source } from "#lib/i18n/en/page";
import type { Translation } from "#lib/i18n/translation";

export const page: Translation<typeof source> = {
  "page.brokenBody": globalErrorStrings.es.body,
  "page.brokenTitle": globalErrorStrings.es.title,
  "page.reload": globalErrorStrings.es.reload,
  "page.about": "Un chat al que entras solo con un nombre.",
  "page.noScript": "Parley necesita JavaScript para enviar y recibir. Actívalo para este sitio y recarga la página.",
  "page.nothingBody": "Puede que la dirección tenga una errata, o que lo que había aquí ya no esté.",
  "page.nothingTitle": "Aquí no hay nada",
  "page.partBroken": "Esto no se pudo mostrar.",
  "page.partMissing": "No se pudo cargar una parte de la página. Llegará cuando vuelvas a tener conexión.",
  "page.skipToWriting": "Ir a escribir",
  "page.toParley": "Ir a Parley",
  "page.unsupportedBrowser":
    "Tu navegador es demasiado antiguo para Parley. Funcionan Chrome y Edge desde 120, Firefox desde 128 y Safari desde 17.4.",
  "page.updated": "Parley se ha actualizado. Recarga la página; lo que has escrito se conserva.",
};
