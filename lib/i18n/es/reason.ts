import type { reason as source } from "#lib/i18n/en/reason";
import type { Translation } from "#lib/i18n/translation";

export const reason: Translation<typeof source> = {
  "reason.image_endless_details": "Los metadatos de este archivo no tienen fin.",
  "reason.image_many_bytes": "Una imagen puede ocupar hasta {limit} MiB.",
  "reason.image_many_frames": "La animación tiene más de {limit} fotogramas.",
  "reason.image_many_pictures": "Este archivo contiene varias imágenes. Envíalas una a una.",
  "reason.image_many_pixels": "La imagen tiene más de {limit} millones de píxeles.",
  "reason.image_much_memory":
    "Los archivos de este tipo necesitan demasiada memoria a partir de {limit} millones de píxeles. Envía uno más pequeño o un JPEG normal.",
  "reason.image_too_slow": "Se tarda demasiado en leer esta imagen.",
  "reason.name_control_character": "El nombre contiene un carácter de control.",
  "reason.name_empty": "El nombre está vacío.",
  "reason.name_invisible_character": "El nombre contiene un carácter invisible.",
  "reason.name_loose_accent": "El nombre no puede empezar por un acento suelto.",
  "reason.name_many_lines": "El nombre debe ocupar una sola línea.",
  "reason.name_not_unicode": "El nombre no es Unicode válido.",
  "reason.name_piled_accents": "El nombre amontona demasiados acentos.",
  "reason.name_reserved": "Este nombre está reservado.",
  "reason.name_too_long": "El nombre tiene más de {limit} caracteres.",
  "reason.name_turns_direction": "El nombre contiene un carácter invisible que cambia la dirección del texto.",
  "reason.name_unassigned_character": "El nombre contiene un carácter que no existe en Unicode.",
  "reason.name_without_letter": "El nombre necesita al menos una letra o un número.",
  "reason.text_empty": "El mensaje está vacío.",
  "reason.text_not_unicode": "El texto no es Unicode válido.",
  "reason.text_null_character": "El texto contiene un carácter NUL.",
  "reason.text_too_long": "El mensaje tiene más de {limit} caracteres.",
  "reason.stopped_on_the_way":
    "El envío se cortó una y otra vez. Puede que sea demasiado grande para este servidor: envía menos imágenes o más pequeñas.",
  "reason.too_large_on_the_way":
    "Es demasiado grande para este servidor. Envía menos imágenes a la vez o más pequeñas.",
};
