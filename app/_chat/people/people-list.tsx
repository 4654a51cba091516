import { useMemo } from "react";
import type { Member } from "#lib/contract/member";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { Avatar } from "#app/_site/avatar";
import { MemberSince } from "#app/_chat/people/member-since";

type Props = {
  members: readonly Member[];
  /** The anchor of the profile cards. */
  anchor: Element;
  onChoose(): void;
};

/** The online members by name; each name opens a profile card. */
export function PeopleList({ members, anchor, onChoose }: Props) {
  const { t, locale } = useTranslations();
  const { profileCard } = useChat();
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(locale);
    return members.toSorted((one, other) => compare(one.displayName, other.displayName));
  }, [members, locale]);

  function choose(member: Member) {
    onChoose();
    // The card restores the focus to it.
    if (anchor instanceof HTMLElement) anchor.focus();
    profileCard.set(() => ({ member, at: anchor }));
  }

  return (
    <>
      <h2 className="px-2 pt-1 pb-2 text-12 font-medium text-faint">{t("people.onlineNow")}</h2>
      <ul>
        {sorted.map((member) => (
          <li key={member.id}>
            <button
              type="button"
              aria-haspopup="dialog"
              onClick={() => choose(member)}
              className="flex min-h-9 w-full items-center gap-2 rounded-md px-2 text-start -outline-offset-2 hover:bg-wash touch:min-h-11"
            >
              <Avatar name={member.displayName} size="small" />
              <span className="flex min-w-0 flex-1">
                <bdi translate="no" className="truncate">
                  {member.displayName}
                </bdi>
              </span>
              <span className="shrink-0 text-12 text-faint">
                <MemberSince time={member.since} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
