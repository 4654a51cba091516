import { useOpenChannel } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";

/** The beginning of a channel. An empty one invites to write. */
export function ChannelIntro({ isEmpty }: { isEmpty: boolean }) {
  const { t, tRich } = useTranslations();
  const { name, archivedAt } = useOpenChannel() ?? {};
  const label = `#${name}`;
  const channel = <bdi className="wrap-anywhere">{label}</bdi>;
  // As high as its stand-in while older messages load, so that nothing jumps. An archived channel invites nobody to write.
  if (!isEmpty || archivedAt)
    return (
      <p className="min-h-16.5 overflow-y-clip pt-10 text-13 text-faint">{tRich("channel.begins", { channel })}</p>
    );
  return (
    <div className="pt-10 pb-6">
      <h2 className="-my-1 overflow-y-clip py-1 text-22 font-semibold tracking-tight text-balance">
        {tRich("channel.quiet", { channel })}
      </h2>
      <p className="mt-2 text-pretty text-soft">{t("channel.quietBody")}</p>
    </div>
  );
}
