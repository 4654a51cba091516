"use client";

import { globalErrorStrings } from "#lib/i18n/global-error";
import { readAppearanceCookie } from "#lib/client/settings/appearance-cookie";
import { useClientValue } from "#app/_ui/hooks/use-client-value";
import { BrokenPage } from "#app/_site/broken-page";
import "./globals.css";

/** Replaces the whole document when even the layout failed, and with it the catalogue of strings. */
export default function GlobalErrorPage() {
  const language = useClientValue(() => (navigator.language.startsWith("es") ? "es" : "en"), "en");
  const theme = useClientValue(() => readAppearanceCookie()?.theme, undefined);
  return (
    <html lang={language} data-theme={theme}>
      <body>
        <title>Parley</title>
        <BrokenPage {...globalErrorStrings[language]} />
      </body>
    </html>
  );
}
