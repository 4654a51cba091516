import { Fragment } from "react";
import type { Author } from "#lib/contract/member";
import { foldName } from "#lib/contract/fold-name";
import { splitAtReferences } from "#lib/client/text/find-references";
import { useChatState } from "#app/_chat/use-chat";
import { ChannelMention } from "#app/_chat/text/channel-mention";

/** Text with its mentions of members and channels. */
export function TextWithReferences({ text, mentions }: { text: string; mentions: readonly Author[] }) {
  const own = useChatState(({ member }) => member.displayName);
  if (!/[@#]/.test(text)) return text;
  const names = mentions.map(({ displayName }) => displayName);
  // The parts of a text never change, so the index serves as the key.
  return splitAtReferences(text, names).map((part, index) => {
    if (part.kind === "text") return <Fragment key={index}>{part.text}</Fragment>;
    if (part.kind === "channel") return <ChannelMention key={index} word={part.text} />;
    const mention = `@${part.text}`;
    const isOwn = foldName(part.text) === foldName(own);
    return (
      <span key={index} translate="no" className={`mention ${isOwn ? "own" : ""}`}>
        <bdi>{mention}</bdi>
      </span>
    );
  });
}
