import { useEffect, useRef, type ReactNode } from "react";
import type { Channel } from "#lib/contract/channel";
import type { Found } from "#app/_chat/switcher/use-switcher";
import { useTranslations } from "#app/_i18n/use-translations";
import { Avatar } from "#app/_site/avatar";
import { UnreadBadge } from "#app/_chat/channels/unread-badge";

type Props = { id: string; found: Found; selected: boolean; onHighlight(): void; onChoose(): void };

/** A channel or person in the results. The focus stays in the field. */
export function SwitcherOption({ id, found, selected, onHighlight, onChoose }: Props) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) option.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    // The field handles the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      onPointerMove={onHighlight}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={`flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 touch:min-h-11 ${selected ? "bg-accent-wash forced-colors:outline-2" : ""}`}
    >
      {found.member ? (
        <>
          <Avatar name={found.member.displayName} size="small" />
          <span className="truncate">
            <bdi>{found.member.displayName}</bdi>
          </span>
        </>
      ) : (
        <ChannelLabel channel={found.channel} />
      )}
    </div>
  );
}

function ChannelLabel({ channel }: { channel: Channel }) {
  const { t } = useTranslations();
  const { name, topic, joined, archivedAt } = channel;
  const note = archivedAt !== null ? t("channel.archived") : joined ? topic : t("channel.others");
  return (
    <>
      <span aria-hidden="true" className="w-5 shrink-0 text-center text-faint">
        #
      </span>
      <span className="flex max-w-[60%] shrink-0">
        <bdi className="truncate">{name}</bdi>
      </span>
      <span className="flex min-w-0 flex-1 text-13 text-faint">
        <bdi className="truncate">{note}</bdi>
      </span>
      <UnreadBadge {...channel} />
    </>
  );
}

export function SwitcherGroup({ name, children }: { name: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div role="group" aria-label={name} className="not-first:mt-2">
      <p aria-hidden="true" className="px-2 pb-0.5 text-12 font-medium text-faint">
        {name}
      </p>
      {children}
    </div>
  );
}
