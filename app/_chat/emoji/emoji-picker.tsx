import { useState } from "react";
import { quickReactions, rememberEmoji } from "#lib/client/messages/recent-emoji";
import { useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { EmojiGrid } from "#app/_chat/emoji/emoji-grid";
import type { FloatingProps } from "#app/_ui/floating";
import { LazyModule, useRequested } from "#app/_ui/lazy-module";
import { Popover } from "#app/_ui/popover";

type Props = FloatingProps & { onChoose(emoji: string): void };

const panelModule = new LazyModule(() => import("#app/_chat/emoji/emoji-panel"));

/** Chooses an emoji. The frequent ones are there at once; the others are loaded on demand. */
export function EmojiPicker({ onChoose, ...floating }: Props) {
  const me = useChatState((state) => state.member.id);
  function choose(emoji: string) {
    rememberEmoji(me, emoji);
    floating.onClose();
    onChoose(emoji);
  }
  return (
    <Popover {...floating} className="flex h-88 w-[19rem] flex-col p-2 touch:w-[20.25rem]">
      <PickerContent onChoose={choose} />
    </Popover>
  );
}

function PickerContent({ onChoose }: Pick<Props, "onChoose">) {
  const { t } = useTranslations();
  const me = useChatState((state) => state.member.id);
  const [failed, setFailed] = useState(false);
  const parts = useRequested(panelModule, () => setFailed(true));
  if (parts) return <parts.EmojiPanel onChoose={onChoose} />;
  return (
    <>
      <EmojiGrid
        label={t("emoji.frequent")}
        emoji={quickReactions(me).map((emoji) => ({ emoji, name: emoji }))}
        onChoose={onChoose}
      />
      {failed && <p className="p-2 text-soft">{t("emoji.notLoaded")}</p>}
    </>
  );
}
