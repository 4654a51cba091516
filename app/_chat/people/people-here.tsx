import { useRef, useState } from "react";
import { useOnlineMembers } from "#app/_chat/people/use-online-members";
import { useTranslations } from "#app/_i18n/use-translations";
import { Avatar } from "#app/_site/avatar";
import { PeopleList } from "#app/_chat/lazy-parts";
import { Popover } from "#app/_ui/popover";

const maxAvatars = 3;

/** The online members of the channel: a few avatars, and all names in a popover. */
export function PeopleHere() {
  const { t } = useTranslations();
  const members = useOnlineMembers();
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<Element | null>(null);
  if (members.length === 0) return null;
  const count = members.length;
  const close = () => setAt(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={at !== null}
        data-tooltip={t("people.onlineCount", { count })}
        onClick={() => setAt(at ? null : button.current)}
        className="flex h-9 shrink-0 items-center gap-2 rounded-md px-2 text-13 text-soft tabular-nums hover:bg-wash touch:h-11"
      >
        <span aria-hidden="true" className="flex gap-1 max-sm:hidden">
          {members.slice(0, maxAvatars).map((member) => (
            <Avatar key={member.id} name={member.displayName} size="small" />
          ))}
        </span>
        <span aria-hidden="true">{t("people.online", { count })}</span>
        <span className="sr-only">{t("people.showOnline", { count })}</span>
      </button>
      {at && (
        <Popover label={t("people.whoIsOnline")} at={at} placement="bottom-end" onClose={close} className="w-card p-2">
          <PeopleList members={members} anchor={at} onChoose={close} />
        </Popover>
      )}
    </>
  );
}
