import { memo } from "react";
import type { Message, Reaction } from "#lib/contract/message";
import { errorMessage } from "#lib/client/connection/error-message";
import { isReactedBy, applyPendingReactions, type PendingReactions } from "#lib/client/messages/optimistic-reactions";
import { useChat, useChatState, useIsArchived } from "#app/_chat/use-chat";
import { useOwnReactions } from "#app/_chat/reactions/use-reactions";
import { withOwnReactions } from "#lib/client/messages/own-reactions";
import { useTranslations } from "#app/_i18n/use-translations";
import { DismissibleError } from "#app/_site/dismissible-error";

type Props = { message: Message; pendingReactions: PendingReactions | undefined; isCurrent: boolean };

/** The reactions below a message. */
export const Reactions = memo(function Reactions({ message, pendingReactions, isCurrent }: Props) {
  const { t } = useTranslations();
  const chat = useChat();
  const me = useChatState((state) => state.member);
  const confirmed = withOwnReactions(message.reactions, useOwnReactions(message), me);
  const reactions = applyPendingReactions(confirmed, pendingReactions?.wanted ?? {}, me);
  return (
    <>
      {reactions.length > 0 && (
        <ul aria-label={t("reaction.all")} className="mt-1 mb-0.5 flex flex-wrap gap-1">
          {reactions.map((reaction) => (
            <li key={reaction.emoji} className="flex">
              <ReactionChip
                reaction={reaction}
                meId={me.id}
                tabIndex={isCurrent ? 0 : -1}
                onToggle={(on) => chat.messages.reactions.choose(message, reaction.emoji, on)}
              />
            </li>
          ))}
        </ul>
      )}
      {pendingReactions && pendingReactions.refused !== null && (
        <ReactionError messageId={message.id} error={pendingReactions.refused} />
      )}
    </>
  );
});

type ChipProps = { reaction: Reaction; meId: string; tabIndex: number; onToggle(on: boolean): void };

function ReactionChip({ reaction, meId, tabIndex, onToggle }: ChipProps) {
  const translations = useTranslations();
  const archived = useIsArchived();
  const isOwn = isReactedBy(reaction, meId);
  const { emoji, count } = reaction;
  const name = translations.t("reaction.by", { names: useNames(reaction, meId), emoji });
  return (
    <button
      type="button"
      aria-pressed={isOwn}
      aria-disabled={archived}
      // Includes the visible text, so that voice control finds it.
      aria-label={`${name} ${translations.number(count)}`}
      data-tooltip={name}
      tabIndex={tabIndex}
      onClick={() => !archived && onToggle(!isOwn)}
      className="inline-flex h-6 items-center gap-1 rounded-md border border-line bg-page px-1.5 text-13 text-soft tabular-nums hover:border-edge hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-ink touch:h-9 touch:px-2.5"
    >
      <span className="text-15 leading-none">{emoji}</span>
      <span>{translations.number(count)}</span>
    </button>
  );
}

/** The rest is a number: a tooltip is read at a glance. */
const maxNames = 8;

function useNames({ by, count }: Reaction, meId: string): string {
  const { t, and } = useTranslations();
  const others = by.filter(({ id }) => id !== meId).map(({ displayName }) => displayName);
  const names = [...(others.length < by.length ? [t("reaction.you")] : []), ...others].slice(0, maxNames);
  const further = count - names.length;
  return and(further > 0 ? [...names, t("reaction.further", { count: further })] : names);
}

/** Says why a reaction was refused. The reaction itself is gone. */
function ReactionError({ messageId, error }: { messageId: string; error: unknown }) {
  const translations = useTranslations();
  const chat = useChat();
  const sentence = translations.t("reaction.refused", { reason: errorMessage(error, translations) });
  return <DismissibleError sentence={sentence} onDismiss={() => chat.messages.reactions.dismiss(messageId)} />;
}
