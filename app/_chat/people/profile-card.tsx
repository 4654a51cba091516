import type { Author } from "#lib/contract/member";
import { mentionOf } from "#lib/contract/mention-of";
import { useChatState, useIsArchived } from "#app/_chat/use-chat";
import { useMember } from "#app/_chat/people/use-member";
import { useTranslations } from "#app/_i18n/use-translations";
import { insertMention } from "#lib/client/editor/insert-mention";
import { Avatar } from "#app/_site/avatar";
import { MemberChannels } from "#app/_chat/people/member-channels";
import { MemberSince } from "#app/_chat/people/member-since";
import { Button } from "#app/_ui/button";
import type { Anchor } from "#app/_ui/floating";
import { TextSpan } from "#app/_ui/text-span";
import { Popover } from "#app/_ui/popover";

type Props = { member: Author; at: Anchor; onClose(): void };

/** Says since when somebody has been a member, and which channels they have open. */
export function ProfileCard({ member, at, onClose }: Props) {
  const { t } = useTranslations();
  const archived = useIsArchived();
  const me = useChatState((state) => state.member.id);
  const canWrite = useChatState((state) => Boolean(state.feeds.get(state.slug))) && !archived;
  const mention = canWrite && member.id !== me ? mentionOf(member.displayName) : null;
  const { profile, problem } = useMember(member.id);

  return (
    <Popover
      label={t("people.card", { name: member.displayName })}
      at={at}
      // Aligned with the start of an element, but centred on a point.
      placement={at instanceof Element ? "bottom-start" : "bottom"}
      onClose={onClose}
      className="w-card p-4"
    >
      <div className="flex items-center gap-3">
        <Avatar name={member.displayName} size="large" />
        <div className="min-w-0">
          <h2 className="overflow-y-clip text-17 font-semibold wrap-anywhere">
            <bdi translate="no">{member.displayName}</bdi>
          </h2>
          {/* The line is reserved, so that nothing moves when it loads. */}
          <p className="min-h-4.5 text-13 text-soft">
            {member.id === me && <TextSpan text={`${t("people.you")},`} />}
            {profile && <MemberSince time={profile.member.since} />}
          </p>
        </div>
      </div>
      <p className="mt-3 min-h-10 text-13 text-soft">
        {profile && <MemberChannels name={member.displayName} slugs={profile.channels} onFollow={onClose} />}
        {problem && <span role="alert">{problem}</span>}
      </p>
      {mention !== null && (
        <Button
          size="small"
          className="mt-3"
          onClick={() => {
            onClose();
            insertMention(mention);
          }}
        >
          {t("people.mention")}
        </Button>
      )}
    </Popover>
  );
}
