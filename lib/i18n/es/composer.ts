import type { composer as source } from "#lib/i18n/en/composer";
import type { Translation } from "#lib/i18n/translation";

export const composer: Translation<typeof source> = {
  "composer.attach": "Adjuntar imágenes",
  "composer.dropHere": "Suelta imágenes para adjuntarlas",
  "composer.files": "Archivos de imagen",
  "composer.label": "Mensaje para {channel}",
  "composer.length": "{used} / {most}",
  "composer.storageFull":
    "Tu navegador no tiene espacio para guardar lo que escribes. Deja esta página abierta hasta que se envíe.",
  "composer.notPasted": {
    one: "Demasiado largo para pegarlo: {count} carácter, y un mensaje admite hasta {most}. Pega solo una parte o divídelo.",
    other:
      "Demasiado largo para pegarlo: {count} caracteres, y un mensaje admite hasta {most}. Pega solo una parte o divídelo.",
  },
  "composer.placeholder": "Mensaje para {channel}",
  "composer.send": "Enviar",
  "composer.tooLong": {
    one: "Sobra {count} carácter. Acórtalo o divídelo.",
    other: "Sobran {count} caracteres. Acórtalo o divídelo.",
  },
  "composer.formatting": "Formato",
  "composer.suggested": {
    one: "{count} sugerencia. Pulsa Intro para aceptarla.",
    other: "{count} sugerencias. Pulsa Intro para aceptar la primera.",
  },
  "composer.suggestions": "Sugerencias",
};
