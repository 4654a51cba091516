import type { ClipboardEvent, ComponentProps, KeyboardEvent, RefObject } from "react";
import { maxInsertedUnits } from "#lib/client/drafts/outgoing-text";
import { formatOf } from "#lib/client/editor/format-keys";
import type { Format } from "#lib/client/editor/format-text";
import { pastedCode } from "#lib/client/editor/pasted-code";
import { replaceText } from "#lib/client/editor/replace-text";
import { useAutocomplete } from "#app/_chat/composer/use-autocomplete";
import { useTranslations } from "#app/_i18n/use-translations";
import { GrowingText } from "#app/_ui/growing-text";
import { useLoaded } from "#app/_ui/lazy-module";
import { chatParts } from "#app/_chat/lazy-parts";

type Props = Omit<ComponentProps<typeof GrowingText>, "lengthLimit" | "onChange" | "onKeyDown" | "onPaste" | "ref"> & {
  ref: RefObject<HTMLTextAreaElement | null>;
  id: string;
  /** The open channel: members who are online there are suggested first. */
  channel: string;
  onTextChange(text: string): void;
  /** Called for keys that the field does not handle itself. */
  onUnhandledKey(event: KeyboardEvent<HTMLTextAreaElement>): void;
  onFiles?(files: FileList): void;
};

/** The message field. It completes names, channels and emoji, formats by shortcut, and pastes code as a code block. */
export function MessageField({ ref, id, channel, onTextChange, onUnhandledKey, onFiles, ...field }: Props) {
  const { t } = useTranslations();
  const parts = useLoaded(chatParts);
  const autocomplete = useAutocomplete(ref, channel, field.value, parts?.suggest);
  const listId = `${id}-suggestions`;
  const count = autocomplete.suggestions.length;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // They are loaded when the page is idle, or at the first key.
    if (!parts) void chatParts.load();
    // Browsers report 229 for keys that an input method is still composing with.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const as = formatOf(event, selectionStart !== selectionEnd);
    if (as) void formatWhenLoaded(event.currentTarget, as);
    else if (!autocomplete.onKeyDown(event)) return onUnhandledKey(event);
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { clipboardData, currentTarget } = event;
    const code = pastedCode(clipboardData);
    // Office programs add a picture of the copied text: then the text is meant.
    const hasOnlyFiles = clipboardData.files.length > 0 && !clipboardData.types.includes("text/plain");
    if (code) insertBlock(currentTarget, code);
    else if (hasOnlyFiles && onFiles) onFiles(clipboardData.files);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <GrowingText
        {...field}
        id={id}
        ref={ref}
        lengthLimit={maxInsertedUnits}
        aria-autocomplete="list"
        aria-controls={count > 0 ? listId : undefined}
        aria-activedescendant={count > 0 ? `${listId}-${autocomplete.activeIndex}` : undefined}
        onChange={(event) => {
          onTextChange(event.target.value);
          autocomplete.update();
        }}
        onSelect={autocomplete.update}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {parts && count > 0 && <parts.SuggestionList id={listId} {...autocomplete} onChoose={autocomplete.choose} />}
      <p role="status" className="sr-only">
        {count > 0 && t("composer.suggested", { count })}
      </p>
    </>
  );
}

/** Formats the selection once the module has loaded, unless the user has typed or moved on meanwhile. */
async function formatWhenLoaded(field: HTMLTextAreaElement, as: Format): Promise<void> {
  const { value, selectionStart, selectionEnd } = field;
  const parts = await chatParts.load();
  const isUnchanged =
    field.value === value && field.selectionStart === selectionStart && field.selectionEnd === selectionEnd;
  if (isUnchanged && document.activeElement === field) parts?.applyFormat(field, as);
}

/** Inserts a block on lines of its own. */
function insertBlock(field: HTMLTextAreaElement, block: string): void {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const before = start === 0 || value[start - 1] === "\n" ? "" : "\n";
  const text = `${before}${block}\n`;
  const caret = start + text.length;
  replaceText(field, { start, end, text, select: { start: caret, end: caret } });
}
