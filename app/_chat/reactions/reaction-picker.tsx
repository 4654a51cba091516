import { useState } from "react";
import type { Message } from "#lib/contract/message";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { EmojiPicker } from "#app/_chat/emoji/emoji-picker";
import type { FloatingProps } from "#app/_ui/floating";

type Props = Pick<FloatingProps, "at" | "onClose"> & { message: Message };

/** The emoji picker for reactions to a message. */
export function ReactionPicker({ message, at, onClose }: Props) {
  const { t } = useTranslations();
  const chat = useChat();
  const [opener] = useState(() => document.activeElement);
  return (
    <EmojiPicker
      label={t("emoji.react")}
      at={at}
      placement="bottom-end"
      onClose={onClose}
      onChoose={(emoji) => {
        if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
        chat.messages.reactions.choose(message, emoji, true);
      }}
    />
  );
}
