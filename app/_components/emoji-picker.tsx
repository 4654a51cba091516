import { useEffect, useState, type ComponentType } from "react";
import { emojiAtHand, rememberEmoji } from "#lib/client/recent-emoji";
import { useWords } from "#lib/client/use-words";
import { EmojiGrid } from "#app/_components/emoji-grid";
import type { FloatingProps } from "#app/_ui/floating";
import { Popover } from "#app/_ui/popover";

type Props = FloatingProps & { onChoose(emoji: string): void };
type Panel = ComponentType<Pick<Props, "onChoose">>;

/** Emoji to choose one from. Those at hand are there at once; the others are fetched when one wants them. */
export function EmojiPicker({ onChoose, ...floating }: Props) {
  function choose(emoji: string) {
    rememberEmoji(emoji);
    floating.onClose();
    onChoose(emoji);
  }
  return (
    <Popover {...floating} className="flex h-88 w-[19rem] flex-col p-2 touch:w-[20.25rem]">
      <Contents onChoose={choose} />
    </Popover>
  );
}

function Contents({ onChoose }: Pick<Props, "onChoose">) {
  const { say } = useWords();
  const [Panel, setPanel] = useState<Panel>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import("#app/_components/emoji-panel").then(
      (module) => setPanel(() => module.EmojiPanel),
      () => setFailed(true),
    );
  }, []);
  if (Panel) return <Panel onChoose={onChoose} />;
  return (
    <>
      <EmojiGrid
        label={say("emoji.frequent")}
        emoji={emojiAtHand().map((emoji) => ({ emoji, name: emoji }))}
        onChoose={onChoose}
      />
      {failed && <p className="p-2 text-soft">{say("emoji.notLoaded")}</p>}
    </>
  );
}
