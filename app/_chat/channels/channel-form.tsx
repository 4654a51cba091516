import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { limits } from "#lib/contract/limits";
import { isRefusal } from "#lib/contract/errors/refusal";
import { errorMessage } from "#lib/client/connection/error-message";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";
import { TextButton } from "#app/_ui/text-button";
import { TextSpan } from "#app/_ui/text-span";

type Failure = { detail: string; slug?: string };

/** Creates a channel, or offers the one that already has the name. */
export function ChannelForm({ onOpen, onCancel }: { onOpen(slug: string): void; onCancel(): void }) {
  const { t } = useTranslations();
  const { name, setName, failure, setFailure, create } = useCreateChannel(onOpen);

  function change(text: string) {
    setName(text);
    setFailure(null);
  }

  function cancelOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // Escape belongs to the field, not to the drawer around it.
    event.preventDefault();
    onCancel();
  }

  return (
    <form onSubmit={create} className="mb-3 shrink-0 px-2">
      <label htmlFor="channel-name" className="block text-13 font-medium text-soft">
        {t("channel.name")}
      </label>
      <input
        id="channel-name"
        value={name}
        onChange={(event) => change(event.target.value)}
        onKeyDown={cancelOnEscape}
        autoFocus
        maxLength={limits.channelNameLength * 2}
        autoComplete="off"
        dir="auto"
        aria-describedby="channel-problem"
        aria-invalid={failure !== null}
        className="mt-1 h-9 w-full rounded-md border border-edge bg-page px-2 touch:h-11"
      />
      <div id="channel-problem" role="alert" className="text-13 text-red">
        {failure && <Problem failure={failure} onOpen={onOpen} />}
      </div>
      <div className="mt-2 flex gap-1">
        <Button type="submit">{t("channel.create")}</Button>
        <Button variant="plain" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
      </div>
    </form>
  );
}

function useCreateChannel(onOpen: (slug: string) => void) {
  const chat = useChat();
  const translations = useTranslations();
  const { t } = translations;
  const [name, setName] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const busy = useRef(false);

  async function create(event: FormEvent) {
    event.preventDefault();
    if (busy.current) return;
    if (!name.trim()) return setFailure({ detail: t("channel.noName") });
    busy.current = true;
    try {
      onOpen((await chat.navigation.createChannel({ name })).slug);
    } catch (error) {
      setFailure({ detail: errorMessage(error, translations), slug: isRefusal(error) ? error.extras.slug : undefined });
    } finally {
      busy.current = false;
    }
  }

  return { name, setName, failure, setFailure, create };
}

function Problem({ failure, onOpen }: { failure: Failure; onOpen(slug: string): void }) {
  const { t } = useTranslations();
  const { slug } = failure;
  if (!slug) return <p className="mt-1">{failure.detail}</p>;
  return (
    <p className="mt-1 wrap-anywhere">
      <TextSpan text={t("channel.exists", { channel: `#${slug}` })} />
      <TextButton onClick={() => onOpen(slug)}>{t("channel.open")}</TextButton>
    </p>
  );
}
