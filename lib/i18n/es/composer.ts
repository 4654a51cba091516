import type { composer as source } from "#lib/i18n/en/composer";
import type { Translation } from "#lib/i18n/translation";

export const composer: Translation<typeof source> = {
  "composer.attach": "Adjuntar imágenes",
  "composer.dropHere": "Suelta imágenes para adjuntarlas",
  "composer.files": "Archivos de imagen",
  "composer.label": "Mensaje para {channel}",
  "composer.length": "{used} / {most}",
  "composer.storageFull":
    "Tu navegador no tiene sitio para guardar lo que escribes. Deja esta página abierta hasta que se envíe.",
  "composer.notPasted": {
    one: "Demasiado largo para pegarlo: {count} carácter, y en un mensaje caben {most}. Copia una parte o envíalo en partes.",
    other:
      "Demasiado largo para pegarlo: {count} caracteres, y en un mensaje caben {most}. Copia una parte o envíalo en partes.",
  },
  "composer.placeholder": "Escribe en {channel}",
  "composer.send": "Enviar",
  "composer.tooLong": {
    one: "Sobra {count} carácter. Acórtalo o envíalo en partes.",
    other: "Sobran {count} caracteres. Acórtalo o envíalo en partes.",
  },
  "composer.formatting": "Formato",
  "composer.suggested": {
    one: "{count} sugerencia. Intro la acepta.",
    other: "{count} sugerencias. Intro acepta la primera.",
  },
  "composer.suggestions": "Sugerencias",
};
