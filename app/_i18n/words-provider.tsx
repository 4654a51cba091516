"use client";

import { useState, type ReactNode } from "react";
import { createPageWords, WordsContext } from "#app/_i18n/use-words";
import type { Catalogue } from "#lib/i18n/catalogue";

type Props = { locale: string; catalogue: Catalogue; children: ReactNode };

/** Gives the page the strings of its reader's language: they come with the HTML, so that no script carries all of them. */
export function WordsProvider({ locale, catalogue, children }: Props) {
  const [words] = useState(() => createPageWords(locale, catalogue));
  return <WordsContext value={words}>{children}</WordsContext>;
}
