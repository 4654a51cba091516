import { Children, createContext, createElement, useContext, type ReactNode } from "react";
import type { Catalogue, Key, Values } from "#lib/i18n/catalogue";
import { createWords, type Words } from "#lib/i18n/words";

export type PageWords = Words & {
  /** A string of the catalogue in which elements stand: a name in bold, a link, a button. */
  show<Name extends Key>(key: Name, ...values: Values<Name, ReactNode>): ReactNode;
};

export const WordsContext = createContext<PageWords | null>(null);

/** What the page says, in the reader's language. */
export function useWords(): PageWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error("This has to stand inside a WordsProvider.");
  return words;
}

export function createPageWords(locale: string, catalogue: Catalogue): PageWords {
  const words = createWords(locale, catalogue);
  return {
    ...words,
    show(key, ...[given]) {
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
