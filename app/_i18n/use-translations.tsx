import { Children, createContext, createElement, useContext, type ReactNode } from "react";
import type { Catalogue, Key, Values } from "#lib/i18n/catalogue";
import { createTranslations, type Translations } from "#lib/i18n/translations";

export type PageTranslations = Translations & {
  /** A string of the catalogue with elements in it: a name in bold, a link, a button. */
  tRich<Name extends Key>(key: Name, ...values: Values<Name, ReactNode>): ReactNode;
};

export const TranslationsContext = createContext<PageTranslations | null>(null);

/** The strings of the page, in its language. */
export function useTranslations(): PageTranslations {
  const translations = useContext(TranslationsContext);
  if (!translations) throw new Error("This has to stand inside a TranslationsProvider.");
  return translations;
}

export function createPageTranslations(locale: string, catalogue: Catalogue): PageTranslations {
  const translations = createTranslations(locale, catalogue);
  return {
    ...translations,
    tRich(key, ...[given]) {
      const values: Readonly<Record<string, ReactNode>> = given ?? {};
      const { count } = values;
      const pieces = translations.pieces(key, typeof count === "number" ? count : undefined);
      const inserted = (value: ReactNode) => (typeof value === "number" ? inSpan(translations.number(value)) : value);
      return Children.toArray(
        pieces.map((piece, index) => (index % 2 === 0 ? inSpan(piece) : inserted(values[piece]))),
      );
    },
  };
}

/** Page translators replace text nodes but keep elements, so text beside other content gets an element (0027). */
const inSpan = (text: string): ReactNode => text && createElement("span", null, text);
