/**
 * The strings of the page of last resort, `app/global-error.tsx`. They are in its script in all languages, since the code
 * that provides the other strings may be what broke.
 */
export const globalErrorStrings = {
  en: {
    title: "This page broke",
    body: "It’s our fault, and nothing you sent is lost. Reloading usually helps.",
    reload: "Reload",
  },
  es: {
    title: "Esta página ha fallado",
    body: "Es culpa nuestra y no se ha perdido nada de lo que enviaste. Recargar suele bastar.",
    reload: "Recargar",
  },
} as const;
