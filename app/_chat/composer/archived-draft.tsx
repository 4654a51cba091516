import { Trash2 } from "lucide-react";
import { useState } from "react";
import { emptyDraft, type Draft } from "#lib/client/drafts/drafts";
import { useChat } from "#app/_chat/use-chat";
import { useDraft } from "#app/_chat/composer/use-draft";
import { useTranslations } from "#app/_i18n/use-translations";
import { CopyButton } from "#app/_site/copy-button";
import { LocalImage } from "#app/_chat/images/local-image";
import { IconButton } from "#app/_ui/icon-button";
import { TextButton } from "#app/_ui/text-button";
import { TextSpan } from "#app/_ui/text-span";

/** The draft of an archived channel. It can be copied or discarded. */
export function ArchivedDraft({ channel }: { channel: string }) {
  const { t } = useTranslations();
  const chat = useChat();
  const draft = useDraft(channel);
  const { text, images } = draft;
  const [discarded, setDiscarded] = useState<Draft | null>(null);

  function replace(next: Draft, nextDiscarded: Draft | null) {
    chat.drafts.change(channel, next);
    setDiscarded(nextDiscarded);
  }

  if (text || images.length > 0)
    return (
      <div className="mt-1">
        <div className="flex items-center justify-between gap-1">
          <p>{t("channel.archivedDraft")}</p>
          <div className="flex">
            {text && <CopyButton name={t("message.copyText")} done={t("message.copied")} text={() => text} />}
            <IconButton icon={Trash2} name={t("action.discard")} onClick={() => replace(emptyDraft, draft)} />
          </div>
        </div>
        <div
          role="group"
          aria-label={t("channel.archivedDraft")}
          tabIndex={0}
          className="mt-1 max-h-[25dvh] overflow-y-auto border-s-2 border-edge ps-3 wrap-anywhere whitespace-pre-wrap"
        >
          {text && <p dir="auto">{text}</p>}
          <DraftImages images={images} />
        </div>
      </div>
    );
  if (!discarded) return null;
  return (
    <p role="status" className="mt-1">
      <TextSpan text={t("channel.draftDiscarded")} />
      <TextButton autoFocus onClick={() => replace(discarded, null)}>
        {t("action.undo")}
      </TextButton>
    </p>
  );
}

function DraftImages({ images }: Pick<Draft, "images">) {
  const { t } = useTranslations();
  if (images.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-2">
      {images.map(({ id, file, alt }, index) => (
        <li key={id} className="relative size-20 overflow-hidden rounded-md bg-wash">
          <LocalImage file={file} alt={alt || t("attachment.position", { position: index + 1, of: images.length })} />
        </li>
      ))}
    </ul>
  );
}
