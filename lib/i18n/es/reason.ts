import type { reason as source } from "#lib/i18n/en/reason";
import type { Translation } from "#lib/i18n/translation";

export const reason: Translation<typeof source> = {
  "reason.image_endless_details": "Los datos que acompañan a la imagen en este archivo no tienen fin.",
  "reason.image_many_bytes": "Una imagen puede tener como mucho {limit} MiB.",
  "reason.image_many_frames": "La animación tiene más de {limit} fotogramas.",
  "reason.image_many_pictures": "Este archivo contiene varias imágenes. Envíalas una a una.",
  "reason.image_many_pixels": "La imagen tiene más de {limit} millones de píxeles.",
  "reason.image_much_memory":
    "Un archivo así necesita demasiada memoria a partir de {limit} millones de píxeles. Envía uno más pequeño o un JPEG normal.",
  "reason.image_too_slow": "Se tarda demasiado en leer esta imagen.",
  "reason.name_control_character": "El nombre contiene un carácter de control.",
  "reason.name_empty": "El nombre está vacío.",
  "reason.name_invisible_character": "El nombre contiene un carácter invisible.",
  "reason.name_loose_accent": "El nombre no puede empezar por un acento suelto.",
  "reason.name_many_lines": "El nombre tiene que caber en una línea.",
  "reason.name_not_unicode": "El nombre no es Unicode válido.",
  "reason.name_piled_accents": "El nombre amontona demasiados acentos.",
  "reason.name_reserved": "Este nombre está reservado.",
  "reason.name_too_long": "El nombre pasa de {limit} caracteres.",
  "reason.name_turns_direction": "El nombre contiene un carácter invisible que cambia la dirección de la escritura.",
  "reason.name_unassigned_character": "El nombre contiene un carácter que Unicode no ha asignado.",
  "reason.name_without_letter": "El nombre necesita al menos una letra o una cifra.",
  "reason.text_empty": "El mensaje está vacío.",
  "reason.text_not_unicode": "El texto no es Unicode válido.",
  "reason.text_null_character": "El texto contiene un carácter NUL.",
  "reason.text_too_long": "El mensaje pasa de {limit} caracteres.",
  "reason.stopped_on_the_way":
    "El envío se cortó por el camino una y otra vez. Quizá sea demasiado grande para este servidor: envía menos imágenes a la vez, o más pequeñas.",
  "reason.too_large_on_the_way":
    "Es demasiado grande para este servidor. Envía menos imágenes a la vez, o más pequeñas.",
};
