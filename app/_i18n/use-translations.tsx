import { Children, createContext, createElement, useContext, type ReactNode } from "react";
import type { Catalogue, Key, Values } from "#lib/i18n/catalogue";
import { createTranslations, type Translations } from "#lib/i18n/translations";

export type PageTranslations = Translations & {
  /** A string of the catalogue in which elements stand: a name in bold, a link, a button. */
  tRich<Name extends Key>(key: Name, ...values: Values<Name, ReactNode>): ReactNode;
};

export const TranslationsContext = createContext<PageTranslations | null>(null);

/** What the page says, in the reader's language. */
export function useTranslations(): PageTranslations {
  const words = useContext(TranslationsContext);
  if (!words) throw new Error("This has to stand inside a WordsProvider.");
  return words;
}

export function createPageTranslations(locale: string, catalogue: Catalogue): PageTranslations {
  const words = createTranslations(locale, catalogue);
  return {
    ...words,
    tRich(key, ...[given]) {
      const values: Readonly<Record<string, ReactNode>> = given ?? {};
      const { count } = values;
      const pieces = words.pieces(key, typeof count === "number" ? count : undefined);
      const inserted = (value: ReactNode) => (typeof value === "number" ? inElement(words.number(value)) : value);
      return Children.toArray(
        pieces.map((piece, place) => (place % 2 === 0 ? inElement(piece) : inserted(values[piece]))),
      );
    },
  };
}

/** What translates a page takes text nodes away, but leaves elements: a text beside others has one of its own (0027). */
const inElement = (text: string): ReactNode => text && createElement("span", null, text);
