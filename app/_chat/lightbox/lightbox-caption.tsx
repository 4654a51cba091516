import { useEffect, useRef, type FormEvent, type KeyboardEvent } from "react";
import type { Image } from "#lib/contract/image";
import { limits } from "#lib/contract/limits";
import { useAction } from "#app/_site/use-action";
import { useChat } from "#app/_chat/use-chat";
import { useEdits } from "#app/_chat/message/use-edits";
import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";
import { TextButton } from "#app/_ui/text-button";
import { TextSpan } from "#app/_ui/text-span";

type Props = { image: Image; isOwn: boolean };

/** The image's alt text. Its author can edit it. */
export function LightboxCaption({ image, isOwn }: Props) {
  const { t } = useTranslations();
  const chat = useChat();
  const text = useEdits()[image.id];
  const isDescribing = text !== undefined;
  const editButton = useRef<HTMLButtonElement>(null);
  const wasDescribing = useRef(false);
  useEffect(() => {
    if (!isDescribing && wasDescribing.current) editButton.current?.focus();
    wasDescribing.current = isDescribing;
  }, [isDescribing]);
  return (
    <footer className="flex min-h-14 shrink-0 justify-center px-4 py-2">
      {isOwn && isDescribing ? (
        <DescriptionForm image={image} text={text} />
      ) : (
        <p className="max-h-[20dvh] max-w-words overflow-y-auto self-center wrap-anywhere text-13 text-soft" dir="auto">
          <TextSpan text={image.alt} />
          {isOwn && (
            <TextButton ref={editButton} onClick={() => chat.edits.begin(image.id, image.alt)}>
              {t(image.alt ? "image.editDescription" : "image.addDescription")}
            </TextButton>
          )}
        </p>
      )}
    </footer>
  );
}

/** The typed text is kept until the server has it, even if another image is opened meanwhile. */
function DescriptionForm({ image, text }: { image: Image; text: string }) {
  const chat = useChat();
  const { t } = useTranslations();
  const field = useRef<HTMLInputElement>(null);
  const { attempt, problem } = useAction((reason) => t("message.notSaved", { reason }));

  useEffect(() => {
    if (chat.edits.takeJustBegun(image.id)) field.current?.focus();
  }, [chat, image.id]);

  const end = () => chat.edits.end(image.id);

  function save(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      await chat.messages.describe(image, text);
      end();
    });
  }

  function cancelOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // Escape cancels the edit, without closing the dialog.
    event.preventDefault();
    event.stopPropagation();
    end();
  }

  return (
    <form onSubmit={save} className="w-full max-w-words">
      <label htmlFor="image-description" className="block text-13 text-soft">
        {t("image.describe")}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          ref={field}
          id="image-description"
          value={text}
          maxLength={limits.altLength}
          onChange={(event) => chat.edits.change(image.id, event.target.value)}
          onKeyDown={cancelOnEscape}
          autoComplete="off"
          dir="auto"
          aria-describedby="description-problem"
          aria-invalid={problem !== undefined}
          className="h-9 min-w-0 flex-1 basis-40 rounded-md border border-edge bg-page px-2 touch:h-11"
        />
        <Button type="submit">{t("action.save")}</Button>
        <Button variant="plain" onClick={end}>
          {t("action.cancel")}
        </Button>
      </div>
      <p id="description-problem" role="alert" className="text-13 text-red">
        {problem}
      </p>
    </form>
  );
}
