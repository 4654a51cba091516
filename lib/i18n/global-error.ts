/**
 * What is said when even that broke which brings the strings. This alone is in a script, in all languages; it is all that
 * `app/global-error.tsx` can rely on.
 */
export const globalErrorStrings = {
  en: {
    title: "This page broke",
    body: "The fault is ours, and nothing that you sent is lost. Reloading usually helps.",
    reload: "Reload",
  },
  es: {
    title: "Esta página se rompió",
    body: "El fallo es nuestro y no se ha perdido nada de lo que enviaste. Recargar suele bastar.",
    reload: "Recargar",
  },
} as const;
