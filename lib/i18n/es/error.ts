import type { error as source } from "#lib/i18n/en/error";
import type { Translation } from "#lib/i18n/translation";

export const error: Translation<typeof source> = {
  "error.already_logged_in": "Ya has entrado con otro nombre. Sal primero.",
  "error.channel_archived": "Este canal está archivado: se puede leer, pero nadie escribe en él.",
  "error.channel_exists": "Ya hay un canal con este nombre, o con uno que se ve igual.",
  "error.channel_not_found": "Ese canal no existe.",
  "error.cookie_missing":
    "Tu navegador no guarda la cookie de Parley. Permite las cookies en este sitio y vuelve a cargar la página.",
  "error.heic_unsupported":
    "Las fotos HEIC no se pueden leer aquí. Envíala como JPEG: expórtala así o compártela desde la aplicación Fotos.",
  "error.image_not_found": "Esa imagen no existe.",
  "error.image_too_large": "La imagen es demasiado grande.",
  "error.internal": "Algo falló en el servidor. Ha quedado anotado en su registro.",
  "error.invalid_channel_name": "Este nombre de canal no se puede usar.",
  "error.invalid_image": "Este archivo no es una imagen que Parley pueda mostrar. Valen JPEG, PNG, WebP, GIF y AVIF.",
  "error.invalid_name": "Este nombre no se puede usar.",
  "error.invalid_reply": "El mensaje al que respondes no está en este canal.",
  "error.invalid_text": "Este texto no se puede enviar.",
  "error.message_deleted": "El mensaje ha sido borrado.",
  "error.message_not_found": "Ese mensaje no está en este canal.",
  "error.name_taken": "Alguien ya usa este nombre, o uno que se ve igual.",
  "error.not_creator": "Solo puede cambiar un canal quien lo creó.",
  "error.no_session": "No has entrado. Entra primero con un nombre.",
  "error.not_author": "Solo quien lo escribió puede cambiar un mensaje y sus imágenes.",
  "error.other_member": "Ahora hay otra persona dentro. No se ha hecho nada en su nombre.",
  "error.rate_limited": "Ha sido demasiado a la vez. Espera un momento.",
  "error.slow_down": "Ha sido demasiado a la vez. Espera {seconds} s.",
  "error.slow_down_long": "Ha sido demasiado a la vez. Espera {minutes} minutos.",
  "error.stopping": "Parley está a punto de reiniciarse. Prueba otra vez en un momento.",
  "error.storage_full": "El disco del servidor está lleno. Tu texto se conserva; prueba más tarde.",
  "error.too_many_connections": "Hay demasiadas conexiones abiertas desde aquí. Cierra alguna.",
  "error.too_many_images": "Un mensaje admite como mucho 10 imágenes.",
  "error.too_many_reactions": "Un mensaje admite como mucho 20 reacciones distintas.",
  "error.unavailable": "Parley está ocupado con otra cosa ahora mismo. Prueba otra vez en un momento.",
  "error.unreachable": "Ahora no se puede llegar a Parley. Prueba otra vez.",
  "error.upload_timeout": "La subida tardó demasiado. Prueba con una conexión más rápida.",
};
