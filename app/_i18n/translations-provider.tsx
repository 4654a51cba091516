"use client";

import { useState, type ReactNode } from "react";
import { createPageTranslations, TranslationsContext } from "#app/_i18n/use-translations";
import type { Catalogue } from "#lib/i18n/catalogue";

type Props = { locale: string; catalogue: Catalogue; children: ReactNode };

/** Provides the strings of the page's language. They come with the HTML, so that no script carries all languages. */
export function TranslationsProvider({ locale, catalogue, children }: Props) {
  const [translations] = useState(() => createPageTranslations(locale, catalogue));
  return <TranslationsContext value={translations}>{children}</TranslationsContext>;
}
