import { useState, type ReactNode } from "react";
import { DropHint } from "#app/_chat/lazy-parts";
import { useAttach } from "#app/_chat/composer/use-attach";
import { useFileDrop } from "#app/_ui/hooks/use-file-drop";
import { useTranslations } from "#app/_i18n/use-translations";

type Props = { channel: string; archived: boolean; children: ReactNode };

/**
 * Images can be dropped anywhere on the page; while some are dragged over it, the conversation shows that it accepts them.
 * An archived channel says that it does not.
 */
export function DropTarget({ channel, archived, children }: Props) {
  const { t } = useTranslations();
  const attach = useAttach(channel);
  const [refusedIn, setRefusedIn] = useState<string>();
  const hovering = useFileDrop({
    onMove: () => setRefusedIn(undefined),
    onDrop: (files) => (archived ? setRefusedIn(channel) : void attach(files)),
  });

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {children}
      <p role="alert" className="px-4 pb-2 text-13 text-red empty:hidden md:px-6">
        {archived && refusedIn === channel && t("attachment.archived")}
      </p>
      {hovering && !archived && <DropHint />}
    </div>
  );
}
