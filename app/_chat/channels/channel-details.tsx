import { useState, type FormEvent } from "react";
import { limits } from "#lib/contract/limits";
import { useAttempt } from "#app/_site/use-action";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useWords } from "#app/_i18n/use-words";
import { Button } from "#app/_ui/button";
import { Dialog } from "#app/_ui/dialog";
import { Field } from "#app/_ui/field";

/** Name and topic of a channel, for whoever made it. */
export function ChannelDetails({ slug, onClose }: { slug: string; onClose(): void }) {
  const { say } = useWords();
  const chat = useChat();
  const channel = useChatState(({ channels }) => channels.find((each) => each.slug === slug));
  const [name, setName] = useState(channel?.name ?? "");
  const [topic, setTopic] = useState(channel?.topic ?? "");
  const { attempt, problem, setProblem } = useAttempt();

  function save(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      await chat.channels.update({ channel: slug, name, topic: topic.trim() });
      onClose();
    });
  }

  return (
    <Dialog
      title={say("channel.details", { channel: `#${channel?.name ?? slug}` })}
      closeName={say("action.close")}
      onClose={onClose}
    >
      <form onSubmit={save} className="flex flex-col gap-3 overflow-y-auto px-4 pb-4">
        <Field
          label={say("channel.nameLabel")}
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
          label={say("channel.topicLabel")}
          value={topic}
          maxLength={limits.topicLength}
          onChange={({ target }) => setTopic(target.value)}
        />
        <div className="mt-2 flex gap-1">
          <Button type="submit">{say("action.save")}</Button>
          <Button look="plain" onClick={onClose}>
            {say("action.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
