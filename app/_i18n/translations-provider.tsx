"use client";

import { useState, type ReactNode } from "react";
import { createPageTranslations, TranslationsContext } from "#app/_i18n/use-translations";
import type { Catalogue } from "#lib/i18n/catalogue";

type Props = { locale: string; catalogue: Catalogue; children: ReactNode };

/** Gives the page the strings of its reader's language: they come with the HTML, so that no script carries all of them. */
export function TranslationsProvider({ locale, catalogue, children }: Props) {
  const [translations] = useState(() => createPageTranslations(locale, catalogue));
  return <TranslationsContext value={translations}>{children}</TranslationsContext>;
}
