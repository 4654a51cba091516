import { useState, type FormEvent } from "react";
import { limits } from "#lib/contract/limits";
import { useAction } from "#app/_site/use-action";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";
import { Dialog } from "#app/_ui/dialog";
import { Field } from "#app/_ui/field";

/** Edits the name and topic of a channel, for its creator. */
export function ChannelDetails({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useTranslations();
  const chat = useChat();
  const channel = useChatState(({ channels }) => channels.find((each) => each.slug === slug));
  const [name, setName] = useState(channel?.name ?? "");
  const [topic, setTopic] = useState(channel?.topic ?? "");
  const { attempt, problem, setProblem } = useAction();

  function save(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      await chat.channels.update({ channel: slug, name, topic: topic.trim() });
      onClose();
    });
  }

  return (
    <Dialog
      title={t("channel.details", { channel: `#${channel?.name ?? slug}` })}
      closeName={t("action.close")}
      onClose={onClose}
    >
      <form onSubmit={save} className="flex flex-col gap-3 overflow-y-auto px-4 pb-4">
        <Field
          label={t("channel.nameLabel")}
          value={name}
          maxLength={limits.channelNameLength * 2}
          autoFocus
          onChange={({ target }) => {
            setName(target.value);
            setProblem(undefined);
          }}
          problem={problem}
        />
        <Field
          label={t("channel.topicLabel")}
          value={topic}
          maxLength={limits.topicLength}
          onChange={({ target }) => setTopic(target.value)}
        />
        <div className="mt-2 flex gap-1">
          <Button type="submit">{t("action.save")}</Button>
          <Button variant="plain" onClick={onClose}>
            {t("action.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
