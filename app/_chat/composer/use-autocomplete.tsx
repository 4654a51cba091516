import { useState, type KeyboardEvent, type RefObject } from "react";
import { isSendKey } from "#lib/client/input/enter-key";
import { foldText } from "#lib/client/text/fold-text";
import { replaceText } from "#lib/client/editor/replace-text";
import type { Suggest } from "#lib/client/editor/suggest";
import type { Suggestion } from "#lib/client/editor/suggestion";
import { tokenAt, type Token } from "#lib/client/editor/token";
import { useSuggestions } from "#app/_chat/composer/use-suggestions";

export type Autocomplete = {
  suggestions: readonly Suggestion[];
  activeIndex: number;
  /** @returns whether the suggestions handled the key */
  onKeyDown(event: KeyboardEvent): boolean;
  /** To be called when the caret has moved or the text has changed. */
  update(): void;
  choose(suggestion: Suggestion): void;
};

const none: readonly Suggestion[] = [];
/** The @, # or : before the query. */
const signLength = 1;

/**
 * Suggests replacements for the word at the caret. Escape dismisses them until another word begins.
 * @param value of the field: once the text is sent, nothing is suggested for it
 * @param suggest finds suggestions; undefined until it has loaded
 */
export function useAutocomplete(
  field: RefObject<HTMLTextAreaElement | null>,
  channel: string,
  value: string,
  suggest: Suggest | undefined,
): Autocomplete {
  const [token, setToken] = useState<Token | null>(null);
  const [dismissedStart, setDismissedStart] = useState<number | null>(null);
  const [selected, setSelected] = useState({ from: none, index: 0 });
  const found = useSuggestions(token, channel, suggest);
  const isCurrent = token && token.start < value.length && value.startsWith(token.query, token.start + signLength);
  const suggestions = isCurrent && token.start !== dismissedStart ? found : none;
  // New suggestions start with the first one active.
  const activeIndex = selected.from === suggestions ? selected.index : 0;
  const moveBy = (by: number) => setSelected({ from: suggestions, index: (activeIndex + by) % suggestions.length });

  function update() {
    const element = field.current;
    const selectionIsEmpty = element && element.selectionStart === element.selectionEnd;
    const next = selectionIsEmpty ? tokenAt(element.value, element.selectionStart) : null;
    setToken((previous) => (isSame(previous, next) ? previous : next));
    if (next?.start !== dismissedStart) setDismissedStart(null);
  }

  function choose({ insert }: Suggestion) {
    const element = field.current;
    if (!element || !token) return;
    const end = token.start + signLength + token.query.length;
    const text = element.value[end] === " " ? insert : `${insert} `;
    const caret = token.start + insert.length + 1;
    setToken(null);
    replaceText(element, { start: token.start, end, text, select: { start: caret, end: caret } });
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    const chosen = suggestions[activeIndex];
    if (!chosen || !token) return false;
    if (event.key === "ArrowDown") moveBy(1);
    // One back: a remainder of a negative number would be negative.
    else if (event.key === "ArrowUp") moveBy(suggestions.length - 1);
    else if (event.key === "Escape") setDismissedStart(token.start);
    else if (event.key === "Tab" || (isSendKey(event) && !isTypedOut(chosen, token))) choose(chosen);
    else return false;
    return true;
  }

  return { suggestions, activeIndex, onKeyDown, update, choose };
}

/** A name that is typed out already: Enter then sends the message. */
const isTypedOut = ({ insert }: Suggestion, { query }: Token): boolean =>
  foldText(insert.slice(signLength)) === foldText(query);

const isSame = (a: Token | null, b: Token | null): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.query === b.query && a.start === b.start);
